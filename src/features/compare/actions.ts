/** What a scenario of the set can be told; ids are those of its members. */
export interface MemberActions {
  readonly onshow: (id: string) => void;
  /** null: the economy without the plan. */
  readonly onbaseline: (id: string | null) => void;
  readonly onduplicate: (id: string) => void;
  readonly onremove: (id: string) => void;
  /** Takes the baseline's seed and draws. */
  readonly onalign: (id: string) => void;
  /** Computes it again, after a failure. */
  readonly onretry: (id: string) => void;
  /** Subtracts it again, after a failure. */
  readonly onpair: (id: string) => void;
}
