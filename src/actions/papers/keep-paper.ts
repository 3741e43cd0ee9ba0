import type { DossierChoice, DossierPaper } from '../../domain/papers.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { OutgoingFile } from '../../store/store.ts';
import { keepAudit } from '../audit/keep-audit.ts';
import { codeOf } from '../decision.ts';
import type { Deps } from '../deps.ts';
import { leaveDocument } from '../leave-document.ts';

type Sending = { readonly actor: Actor; readonly chatId: number; readonly file: OutgoingFile };

/** Sends the paper form of an initiative; made by somebody else than its author it is on the record. */
export function keepApplicationFile({ store, now }: Deps) {
  return ({ actor, chatId, initiativeId, file }: Sending & { initiativeId: number }): Promise<void> =>
    store.transaction(async (store) => {
      const at = now();
      const initiative = await store.initiatives.find(initiativeId);
      if (initiative === undefined) return;
      const { unitId, memberId } = initiative;
      const about = { code: 'application', initiative: codeOf(initiative) } as const;
      await leaveDocument({ store, at }, chatId, { file, about });
      if (memberId === actor.memberId) return;
      const object = `initiative:${initiativeId}` as const;
      await keepAudit(
        store,
        { actor, unitId, at },
        { kind: 'paper.made', object, from: null, to: 'application' },
      );
    });
}

type Dossier = Sending & {
  readonly choice: DossierChoice & { unitId: number };
  readonly paper: DossierPaper;
};

/** Sends a list of initiatives, with its record. */
export function keepDossierFile({ store, now }: Deps) {
  return ({ actor, chatId, choice, paper: { unit, rows, more }, file }: Dossier): Promise<void> =>
    store.transaction(async (store) => {
      const at = now();
      const { unitId, ...chosen } = choice;
      const about = { code: 'dossier', ...chosen, unit, rows: rows.length, more } as const;
      await leaveDocument({ store, at }, chatId, { file, about });
      const object = `unit:${unitId}` as const;
      const to = `${choice.list}/${rows.length}`;
      await keepAudit(store, { actor, unitId, at }, { kind: 'paper.made', object, from: null, to });
    });
}
