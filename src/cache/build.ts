/** A digest of Lethe's own sources and catalogue, which the build puts here. */
declare const LETHE_BUILD: string | undefined;

/** Tells builds apart; undefined where Lethe runs from its sources, which may change under a cache. */
export const build: string | undefined = typeof LETHE_BUILD === 'undefined' ? undefined : LETHE_BUILD;
