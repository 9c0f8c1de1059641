import { expect, test } from 'vitest'
import { nameFrom, synonymsFrom } from './service-names.ts'

test.for([
	['Find out about missed bins', 'Missed bins'],
	['Find out more about  council tax', 'Council tax'],
	['Find out how to apply for a dropped kerb', 'Apply for a dropped kerb'],
	['Find out school term dates', 'School term dates'],
	['Find out which day the refuse is collected', 'Which day the refuse is collected'],
	['Find out about the dog warden service.', 'Dog warden service'],
	['Find out abut school transport', 'School transport'],
	['Get information on services disrupted by snow', 'Services disrupted by snow'],
	['Apply for a licence', 'Apply for a licence'],
	['Search the register of planning decisions', 'Search the register of planning decisions'],
	['', ''],
])('%j is called %j', ([description = '', name]) => {
	expect(nameFrom(description)).toBe(name)
})

test('gives the everyday words of a service', () => {
	expect(synonymsFrom('Which day the refuse is collected')).toContain('rubbish')
	expect(synonymsFrom('Chaperone service')).toEqual([])
})
