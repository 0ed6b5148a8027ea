/**
 * The version of the folds. It goes up with every change that gives other promises, steps or trails
 * from the same events, or other scores from the same steps under the same model, or keeps them in
 * other tables: views of another version are built anew beside the old ones, and a receipt says of
 * which version its score is.
 */
export const FOLD_VERSION = 24;
