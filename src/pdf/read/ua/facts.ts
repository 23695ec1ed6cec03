/** What a PDF says that the machine-checkable conditions of PDF/UA-1 are about: plain data for the rules in check/. */
import type { FontFacts } from './font-facts.js';

export interface UaFacts {
  readonly document: DocumentFacts;
  /** Undefined without XMP. */
  readonly xmp: XmpFacts | undefined;
  readonly roles: RoleFacts;
  /** In reading order; the parent of a node comes before it. */
  readonly nodes: readonly StructureNode[];
  readonly content: ContentFacts;
  readonly annotations: readonly AnnotationFact[];
  /** Pages (from 1) with annotations that do not say Tabs S. */
  readonly unorderedPages: readonly number[];
  readonly fonts: readonly FontFacts[];
  /** Differences between the tree and its ParentTree, and content that several elements hold. */
  readonly tree: readonly TreeProblem[];
  readonly outline: readonly { readonly title: string; readonly leads: boolean }[];
}

export interface DocumentFacts {
  /** Of the Info dictionary. */
  readonly title: string | undefined;
  readonly producer: string | undefined;
  /** The first bytes, for example `%PDF-1.7`. */
  readonly header: string;
  readonly isMarked: boolean;
  readonly isSuspect: boolean;
  readonly showsTitle: boolean;
  readonly hasTree: boolean;
  readonly hasMetadata: boolean;
  readonly language: string | undefined;
  readonly hasOutline: boolean;
  /** Permissions of an encrypted file; undefined when it is not encrypted, null when it does not say. */
  readonly permissions: number | null | undefined;
  readonly isDynamicForm: boolean;
  readonly layers: readonly { readonly hasName: boolean; readonly switchesItself: boolean }[];
  /** Embedded files that lack one of their two names. */
  readonly namelessFiles: number;
  readonly mediaClips: readonly { readonly hasType: boolean; readonly hasAlt: boolean }[];
  /** Languages that are no BCP 47 tags, anywhere in the file. */
  readonly badLanguages: readonly { readonly text: string; readonly page: number; readonly element: string }[];
}

export interface XmpFacts {
  readonly hasIdentifier: boolean;
  readonly part: string | undefined;
  /** Properties of the identifier that go by another prefix than pdfuaid: part, amd, corr. */
  readonly otherPrefixes: readonly string[];
  readonly hasTitle: boolean;
  /** Whether some text is given for no language in particular (x-default), and for no other. */
  readonly hasDefaultText: boolean;
}

export interface RoleFacts {
  /** Types whose mapping comes back to themselves. */
  readonly circular: readonly string[];
  /** Standard types that are mapped to others. */
  readonly remapped: readonly string[];
}

export interface StructureNode {
  readonly index: number;
  /** As in the file. */
  readonly type: string;
  /** The standard type it stands for; undefined when it stands for none. */
  readonly standard: string | undefined;
  /** −1 for the root. NonStruct and Private count as not there. */
  readonly parent: number;
  readonly kids: readonly number[];
  /** From 1; 0 when it has no content. */
  readonly page: number;
  readonly ownLanguage: string | undefined;
  /** Its own language or the nearest one around it, but not that of the document. */
  readonly language: string | undefined;
  readonly hasParent: boolean;
  readonly alt: string | undefined;
  readonly actualText: string | undefined;
  readonly expansion: string | undefined;
  readonly id: string | undefined;
  readonly scope: string | undefined;
  readonly headers: readonly string[];
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Whether it has a role as a form field (ISO 32000-1 14.8.5.6). */
  readonly hasFieldRole: boolean;
  readonly hasBox: boolean;
  /** Links and fields right in it. */
  readonly objects: number;
  /** Pieces of marked content right in it. */
  readonly pieces: number;
}

export interface ContentFacts {
  /** Per page with any: painting that is neither tagged nor an Artifact. */
  readonly untagged: readonly { readonly page: number; readonly count: number; readonly what: string }[];
  readonly artifactsInTags: readonly number[];
  readonly tagsInArtifacts: readonly number[];
  /** Pages with text whose language nothing tells. */
  readonly speechless: readonly number[];
  /** Stand-in texts in the content whose language nothing tells. */
  readonly speechlessStandIns: readonly { readonly page: number; readonly kind: 'ActualText' | 'Alt' | 'E' }[];
  /** Pages that paint a form of another file. */
  readonly foreignForms: readonly number[];
  /** Pages that paint a form with tagged content for the second time. */
  readonly sharedForms: readonly number[];
  /** Content that the tree speaks of and no page paints, and the other way round. */
  readonly orphans: readonly TreeProblem[];
}

export interface TreeProblem {
  readonly kind: 'parent-tree' | 'twice' | 'not-painted' | 'annotation-order' | 'no-entry';
  readonly page: number;
  readonly element: string;
}

export interface AnnotationFact {
  /** From 1. */
  readonly page: number;
  readonly subtype: string;
  /** Hidden by its flag, or outside what is shown of the page. */
  readonly isHidden: boolean;
  readonly contents: string | undefined;
  /** Tooltip of a field. */
  readonly tooltip: string | undefined;
  /** Standard type of the element that holds it; undefined when none does. */
  readonly holder: string | undefined;
  readonly holderAlt: string | undefined;
  readonly hasLanguage: boolean;
  /** Of a file attachment: whether the file has both its names. */
  readonly hasFileNames: boolean;
}
