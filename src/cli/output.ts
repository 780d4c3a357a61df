/** Where the tool says things: results, and what is wrong with the call or the input. */
export interface Output {
  result(line: string): void;
  trouble(line: string): void;
}
