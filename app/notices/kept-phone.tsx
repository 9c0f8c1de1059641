import { PhoneLink } from '#app/ui/phone-link.tsx'
import { phoneText } from './address.ts'

/** A number that somebody gave us, to be rung, in the way that people write it. */
export function KeptPhone({ phone }: { phone: string }) {
	return <PhoneLink phone={phone} text={phoneText(phone)} />
}
