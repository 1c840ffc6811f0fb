/** Where an app stands on its page: everything after the page's own address. */
export type AppLocation = {
  /** Starts with `/`. */
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state?: unknown;
};

/** The part of the browser's history that belongs to the app on a page. */
export type PageHistory = {
  location(): AppLocation;
  go(to: AppLocation, action: 'PUSH' | 'REPLACE'): void;
  travel(delta: number): void;
  /** Hears of moves that the app did not make itself: back, forward, a link of the page. Answers how to stop. */
  listen(hear: (location: AppLocation) => void): () => void;
};
