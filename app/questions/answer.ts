/** A place answered in words, or picked from the list, or both. */
export type PlaceAnswer = { placeId: string | null; words: string }

/**
 * What is kept for one question: words; an option's value; several values; a day as YYYY-MM-DD;
 * a number; a point of a scale, from 1; a place.
 */
export type AnswerValue = string | string[] | number | PlaceAnswer

/** By question id; a question that was left open or hidden has no entry. */
export type Answers = Record<string, AnswerValue>
