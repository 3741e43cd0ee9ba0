import { actorOf } from '../../actions/actor-of.ts';
import type { Deps } from '../../actions/deps.ts';
import { applicationPaper } from '../../actions/papers/application.ts';
import { dossierPaper } from '../../actions/papers/dossier.ts';
import { keepPaper, paperAskedOf, refusePaper } from '../../actions/papers/make-paper.ts';
import type { DossierList } from '../../domain/papers.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Workbooks } from '../../reports/workbooks/workbooks.ts';
import type { OutgoingFile, PaperJob } from '../../store/store.ts';
import { createDurable, type Durable, insist } from '../intake/durable.ts';

const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Names of files: they go along with the paper, which is Vietnamese. */
const dossierNames: Readonly<Record<DossierList, string>> = {
  waiting: 'Danh-sach-cho-xet',
  recognised: 'Danh-sach-duoc-cong-nhan',
};

function fileOf(name: string, bytes: Uint8Array): OutgoingFile {
  return { name: `${name}.docx`, mimeType, bytes };
}

/** Makes Word files, as a job that begins anew after a crash: with the rights and the facts of that moment. */
export function createPaperMaker({ deps, workbooks }: { deps: Deps; workbooks: Workbooks }): Durable {
  const { store, now } = deps;

  function actorNow({ memberId }: PaperJob): Promise<Actor | undefined> {
    return store.transaction(async (store) => {
      const member = await store.members.find(memberId);
      return member && actorOf({ store, ownerIds: deps.ownerIds, at: now() }, member);
    });
  }

  async function make(job: PaperJob): Promise<void> {
    const actor = await actorNow(job);
    if (actor === undefined) return refusePaper(deps)(job.id, { code: 'not-allowed' });
    const asked = paperAskedOf(job);
    if (asked.kind === 'application') {
      const { initiativeId } = asked;
      const made = await applicationPaper(deps)({ actor, initiativeId });
      if (!made.ok) return refusePaper(deps)(job.id, made.error);
      const { paper } = made.value;
      const file = fileOf(`Don-${paper.code}`, await workbooks.application({ paper }));
      return keepPaper(deps)(job.id, { actor, file });
    }
    const { kind: _kind, ...choice } = asked;
    const made = await dossierPaper(deps)({ actor, choice });
    if (!made.ok) return refusePaper(deps)(job.id, made.error);
    const { code, ...paper } = made.value;
    const file = fileOf(`${dossierNames[choice.list]}-${code}`, await workbooks.dossier({ paper }));
    await keepPaper(deps)(job.id, { actor, file, dossier: paper });
  }

  async function goOn(id: number, signal: AbortSignal): Promise<void> {
    const job = await store.paperJobs.find(id);
    if (job?.state !== 'making' || signal.aborted) return;
    try {
      await insist(() => make(job));
    } catch (error) {
      // The program is stopped: it is made at the next start.
      if (signal.aborted) return;
      // Whoever waits is told by the job; another one can be asked for.
      await store.paperJobs.advance(id, { state: 'stopped', now: now() });
      throw error;
    }
  }

  return createDurable({ goOn, interrupted: () => store.paperJobs.open() });
}
