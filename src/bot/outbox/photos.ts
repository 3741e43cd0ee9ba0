import { makePicture, type Picture } from '../../domain/picture.ts';
import { figuresOf, keptCounts } from '../../reports/digest.ts';
import type { Pictures } from '../../reports/pictures/pictures.ts';
import type { Store } from '../../store/store.ts';
import type { Answer, Files } from '../api/call.ts';
import { described, type Log } from '../log.ts';
import type { PicturedDigest } from './pictured.ts';
import { isUnknownFile } from './verdict.ts';

/** What `photo` of a call is: a file id, or a file that goes with it. `done` is to be called with its answer, or none. */
export type Photo = {
  readonly payload: { readonly photo?: string };
  readonly files?: Files;
  readonly done: (answer?: Answer) => Promise<void>;
};

export type Photos = {
  /** The picture that goes with a digest; undefined when it cannot be made. */
  take(digest: PicturedDigest, run: { language: string; signal: AbortSignal }): Promise<Photo | undefined>;
};

/** Of the sizes Telegram made: the largest is the last. */
function fileIdIn(answer: Answer | undefined): string | undefined {
  if (answer?.kind !== 'ok') return undefined;
  const { photo } = answer.result as { photo?: readonly { file_id?: string }[] };
  return photo?.at(-1)?.file_id;
}

/** Each digest's picture is drawn and uploaded once for a language: whoever wants it meanwhile waits for its file id. */
export function createPhotos(deps: {
  store: Store;
  pictures: Pictures;
  now: () => number;
  log: Log;
}): Photos {
  const { store, pictures, now, log } = deps;
  const turns = new Map<string, Promise<void>>();

  async function takeTurn(key: string): Promise<() => void> {
    for (let turn = turns.get(key); turn !== undefined; turn = turns.get(key)) await turn;
    const { promise, resolve } = Promise.withResolvers<void>();
    turns.set(key, promise);
    return () => {
      turns.delete(key);
      resolve();
    };
  }

  async function pictureOf({ tally, picture }: PicturedDigest): Promise<Picture> {
    if (picture.digestId === null) return makePicture(tally, picture.counts, null);
    const digest = await store.digests.find(picture.digestId);
    const counts = digest && keptCounts(digest);
    if (digest === undefined || counts === undefined) throw new Error('A digest has no picture.');
    return makePicture(figuresOf(digest), counts, digest.number);
  }

  async function draw(
    digest: PicturedDigest,
    run: Parameters<Photos['take']>[1],
  ): Promise<Files | undefined> {
    try {
      const bytes = await pictures.draw(await pictureOf(digest), run);
      return { photo: { name: 'ban-tin.png', mimeType: 'image/png', bytes } };
    } catch (error) {
      const { digestId } = digest.picture;
      if (!run.signal.aborted)
        log.error({ code: 'picture', digestId, error: described(error) }, 'a picture could not be made');
      return undefined;
    }
  }

  /** A file id that is not kept costs another upload, and no more. */
  async function keep(what: Promise<void>): Promise<void> {
    await what.catch((error: unknown) =>
      log.warn({ error: described(error) }, 'the file id of a picture could not be kept'),
    );
  }

  return {
    take: async (digest, run) => {
      const { digestId } = digest.picture;
      if (digestId === null) {
        const files = await draw(digest, run);
        return files && { payload: {}, files, done: async () => {} };
      }
      const { language } = run;
      const release = await takeTurn(`${digestId} ${language}`);
      let isHeld = false;
      try {
        const known = await store.digestPictures.fileId({ digestId, language });
        if (known !== undefined) {
          const forget = () => keep(store.digestPictures.forget({ digestId, language, fileId: known }));
          const done: Photo['done'] = async (answer) => (isUnknownFile(answer) ? forget() : undefined);
          return { payload: { photo: known }, done };
        }
        const files = await draw(digest, run);
        if (files === undefined) return undefined;
        isHeld = true;
        const done: Photo['done'] = async (answer) => {
          const fileId = fileIdIn(answer);
          if (fileId !== undefined)
            await keep(store.digestPictures.keep({ digestId, language, fileId, now: now() }));
          release();
        };
        return { payload: {}, files, done };
      } finally {
        if (!isHeld) release();
      }
    },
  };
}
