export const DRAFT_SUBJECTS = ['enquiry'] as const

/** How long a draft can be resumed by its emailed link. */
export const draftLifeDays = 28
/** How long a browser remembers its draft: over the 20 hours of WCAG 2.2.1. */
export const draftCookieHours = 24
