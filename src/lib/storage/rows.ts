import type { AwardId, OfferingId } from '../core/catalogue/ids';
import type {
  SignatureState,
  UpdateCode,
  WatchedChange
} from '../core/catalogue/published/edition';
import type { Manifest } from '../core/catalogue/published/manifest';
import type { Take } from '../core/catalogue/published/take';
import type { Check } from '../core/credential/check';
import type { KeptDocument } from '../core/credential/documents';
import type { CredentialRecord } from '../core/credential/record';
import type { TrustList } from '../core/credential/trust-list';
import type { Day, Moment } from '../core/kernel/day';
import type { LocalText } from '../core/kernel/text';
import type { Goal, Limits, Plan, PlanStep } from '../core/planner/plan';
import type { Mark } from '../core/planner/replan';
import type { Network } from '../core/sharing/posts';

/** A credential as it is kept: what was read from its file, and what was checked. */
export interface CredentialRow {
  readonly id: string;
  readonly addedAt: Moment;
  /** The file it came from; absent where it was typed in by hand. */
  readonly fileId?: string;
  /** Which credential of the file, from 0. */
  readonly part: number;
  readonly record: CredentialRecord;
  /** Absent where there is nothing to check (typed in by hand). */
  readonly check?: Check;
  /** `file`: the file is its own picture; `own`: one is kept beside it. */
  readonly picture?: 'file' | 'own';
  /** The course or award that the learner says it stands for. */
  readonly claimed?: OfferingId | AwardId;
}

/** The original bytes of a file, never changed. */
export interface FileRow {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly id: string;
  readonly name: string;
  /** Media type as the browser gave it; may be empty. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A raster picture out of a credential, as a `data:` address. */
export interface PictureRow {
  /** The credential's id. */
  readonly id: string;
  readonly data: string;
}

/** A plan that the learner keeps, with what life has made of it. */
export interface PathRow {
  readonly id: string;
  readonly keptAt: Moment;
  /** As the learner calls it; else it is called by its goal. */
  readonly name?: string;
  readonly goal: Goal;
  readonly limits: Limits;
  readonly plan: Plan;
  /** Steps of plans before this one that are over: done, failed or dropped. */
  readonly past: readonly PlanStep[];
  /** Which edition of each catalogue the plan was made with. */
  readonly catalogues: readonly { readonly id: string; readonly published: Day }[];
  readonly marks: Readonly<Partial<Record<OfferingId, Mark>>>;
  /** What all that it names was called when it was planned; absent in paths kept before. */
  readonly titles?: Readonly<Partial<Record<OfferingId | AwardId, LocalText>>>;
}

export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

/** A list of known issuers that the learner added. */
export interface TrustListRow extends TrustList {
  readonly id: string;
  readonly addedAt: Moment;
}

/** A catalogue on the device. Its pieces lie beside the database, as files. */
export interface CatalogueRow {
  /** As its publisher names it. */
  readonly id: string;
  /** Of its `catalogue.json`; absent where it came from a file. */
  readonly address?: string;
  readonly addedAt: Moment;
  /** Catalogues with lower numbers go first where two list the same thing. */
  readonly order: number;
  readonly manifest: Manifest;
  readonly signature: SignatureState;
  readonly take: Take;
  /** When this edition came, and when its publisher was last asked for a newer one. */
  readonly updatedAt: Moment;
  readonly checkedAt: Moment;
  /** Why the last update came to nothing. */
  readonly trouble?: UpdateCode;
  /** Changes of courses in plans, not yet dismissed. */
  readonly changed: readonly WatchedChange[];
}

/** Something of a collection, with what it was called when it was put in. */
export type CollectionItem =
  | {
      readonly kind: 'credential';
      readonly id: string;
      readonly title: string;
      /** Fields that are not shown, as `withhold` names them. */
      readonly leftOut?: readonly string[];
    }
  | { readonly kind: 'path'; readonly id: string; readonly title: string };

/**
 * What the learner shows together, in their order. What it names may have been removed: that is
 * said where it is shown, and it is back as soon as that is.
 */
export interface CollectionRow {
  readonly id: string;
  readonly name: string;
  readonly items: readonly CollectionItem[];
  readonly createdAt: Moment;
  readonly changedAt: Moment;
}

/** By which way something left the device. */
export type SharePlace =
  | Network
  | 'linkedin-profile'
  | 'link'
  | 'qr'
  | 'frames'
  | 'sheet'
  | 'file'
  | 'dossier'
  | 'europass'
  | 'picture'
  | 'export';

/** That something was handed over: what, where and when. */
export interface ShareRow {
  readonly id: string;
  readonly at: Moment;
  readonly place: SharePlace;
  /** The server, of a network that has many. */
  readonly host?: string;
  /** What it was called then, in its order. */
  readonly titles: readonly string[];
  /** The ids of the credentials that were among it. */
  readonly credentials: readonly string[];
  /** Other credentials left with them, because one seal covers them together. */
  readonly whole?: true;
}

/** Everything that is kept, table by table. */
export interface Snapshot {
  readonly credentials: readonly CredentialRow[];
  readonly files: readonly FileRow[];
  readonly pictures: readonly PictureRow[];
  readonly paths: readonly PathRow[];
  readonly settings: readonly SettingRow[];
  /** Copies of public documents, by their address. */
  readonly documents: readonly KeptDocument[];
  readonly trustLists: readonly TrustListRow[];
  readonly catalogues: readonly CatalogueRow[];
  readonly collections: readonly CollectionRow[];
  readonly shares: readonly ShareRow[];
}
