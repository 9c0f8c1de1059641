/** Length in Unicode code points, as the server counts it: a limit must mean one thing. */
export function lengthTyped(text: string): number {
	return [...text].length
}
