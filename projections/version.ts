/**
 * The version of the folds. It goes up with every change that gives other promises, steps or trails
 * from the same events, or keeps them in other tables: views of another version are built anew
 * beside the old ones.
 */
export const FOLD_VERSION = 19;
