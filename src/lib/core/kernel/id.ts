/** A string that may only be used where this kind of name is meant. */
export type Branded<Kind extends string> = string & { readonly __kind: Kind };
