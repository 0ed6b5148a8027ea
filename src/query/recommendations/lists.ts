/** Which of a professional's recommendations are listed: those that it has, or those it gave. */
export const RECOMMENDATION_LISTS = ['received', 'given'] as const;
export type RecommendationList = (typeof RECOMMENDATION_LISTS)[number];
