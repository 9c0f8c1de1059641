/**
 * Repeats a step that does at most `batchMax` things for as long as it does that many, so that none
 * holds much for long. Gives how many were done.
 */
export async function inBatches(batchMax: number, step: () => Promise<number>): Promise<number> {
	let total = 0
	for (let done = batchMax; done === batchMax; total += done) done = await step()
	return total
}
