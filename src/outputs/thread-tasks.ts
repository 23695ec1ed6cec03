/** What outputs have done on the other thread, by name. */
import type { Diagnostic } from '../diagnostic.js';
import { task } from '../engine/task.js';
import type { Transcript } from '../transcript.js';
import type { Heard, ProofOfFile } from './paged/judge.js';
import type { ProofTask, ProvenSection } from './paged/prove.js';
import type { TextBlock } from './reading/blocks.js';

/** A markdown source to its tree, as JSON: a text goes from thread to thread faster than a tree. */
export const parseText = task<string, string>('parse');
/** Loads what proofs need ahead of the first one. */
export const prepareProofs = task<undefined, void>('prepare proofs');
/** @throws Failure `pdf/unreadable` */
export const proveSection = task<ProofTask, ProvenSection>('prove section');
/** @throws Failure `pdf/unreadable` */
export const readAloudTask = task<{ readonly file: string; readonly bytes: Uint8Array }, Transcript>('read aloud');
/** @throws Failure `pdf/unreadable` */
export const proveFileTask = task<ProofOfFile, Diagnostic[]>('prove file');
/** @throws Failure `pdf/unreadable` */
export const hearFileTask = task<ProofOfFile, Heard>('hear file');

/** A page of a site, and what it has to say. */
export interface PageProof {
  readonly title: string;
  /** The source file. */
  readonly source: string | undefined;
  /** HTML, as the section was composed, or what was read from that. */
  readonly wanted: string | readonly TextBlock[];
  readonly address: string;
  /** The whole page. */
  readonly html: string;
}

/** A TrueType file as a web font. */
export const packFaceTask = task<{ readonly file: string }, Uint8Array>('pack face');

/** Loads what that needs ahead of the first one. */
export const preparePageProofs = task<undefined, void>('prepare page proofs');
export const provePageTask = task<PageProof, readonly Diagnostic[]>('prove page');
