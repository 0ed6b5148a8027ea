/** What a page says where it cannot be shown. */
export const problem = {
  notThere: 'There is nothing at this address',
  notYours: 'This is not yours to see',
  notNow: 'Not now',
  notUnderstood: 'This was not understood',
  failed: 'Something went wrong here',
  goHome: 'To the first page',
  formMustBeOurs:
    'This form is from an earlier session. Open its page again and send it from there.',
} as const;
