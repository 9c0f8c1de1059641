import type { BookingStatus } from './booking.ts'

/** Those to whom a host may write: who has a place, or may yet get one. */
export const TOLD_STATUSES = ['booked', 'offered', 'waiting'] as const satisfies BookingStatus[]
