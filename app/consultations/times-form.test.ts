import { describe, expect, test } from 'vitest'
import { parseTime, readTimes, timesValues } from './times-form.ts'

const timeZone = 'Europe/London'
const typed = {
	'opens-day': '29',
	'opens-month': 'March',
	'opens-year': '2027',
	'opens-time': '9am',
	'closes-day': '5',
	'closes-month': '5',
	'closes-year': '2027',
	'closes-time': '17:00',
	graceHours: '24',
}
const errorsOf = (change: Record<string, string>) => {
	const read = readTimes({ ...typed, ...change }, { timeZone })
	return read.ok ? {} : read.errors
}

test('moments are in the council’s time', () => {
	const read = readTimes(typed, { timeZone })
	expect(read).toEqual({
		ok: true,
		value: {
			opensAt: new Date('2027-03-29T08:00:00Z'),
			closesAt: new Date('2027-05-05T16:00:00Z'),
			graceHours: 24,
			readBy: null,
			decisionOn: null,
		},
	})
})

test('what was read stands in the form again', () => {
	const read = readTimes(typed, { timeZone })
	if (!read.ok) throw new Error('not read')
	const values = timesValues(read.value, { timeZone })
	expect(values).toMatchObject({ 'opens-day': '29', 'opens-month': '3', 'opens-time': '09:00' })
	expect(readTimes(values, { timeZone })).toEqual(read)
})

test('all may stay open while it is written', () => {
	expect(readTimes({ graceHours: '0' }, { timeZone }).ok).toBe(true)
})

test('the close comes after the opening, by a minute at least', () => {
	const same = { 'closes-day': '29', 'closes-month': '3', 'closes-time': '9:00' }
	expect(errorsOf(same)).toEqual({ 'closes-day': 'beforeOpening' })
	expect(errorsOf({ ...same, 'closes-time': '9:01' })).toEqual({})
})

test('a year is the longest', () => {
	const next = { 'closes-day': '28', 'closes-month': '3', 'closes-year': '2028' }
	expect(errorsOf({ ...next, 'closes-time': '9:00' })).toEqual({})
	expect(errorsOf({ ...next, 'closes-day': '31' })).toEqual({ 'closes-year': 'tooLong' })
})

test('each wrong or missing part is named', () => {
	expect(errorsOf({ 'opens-day': '' })).toEqual({ 'opens-day': 'dayMissing' })
	expect(errorsOf({ 'opens-time': '' })).toEqual({ 'opens-time': 'timeMissing' })
	expect(errorsOf({ 'opens-time': 'noon' })).toEqual({ 'opens-time': 'timeFormat' })
	const onlyTime = { 'opens-day': '', 'opens-month': '', 'opens-year': '' }
	expect(errorsOf(onlyTime)).toEqual({ 'opens-day': 'dateMissing' })
	expect(errorsOf({ 'closes-day': '31', 'closes-month': '2' })).toEqual({ 'closes-day': 'notReal' })
})

test('all that is wrong is told at once', () => {
	const wrong = {
		'opens-day': '31',
		'opens-month': '2',
		'opens-time': 'dawn',
		'closes-month': '',
		'closes-time': '',
		'readBy-day': '5',
		'decisionOn-year': '27',
		'decisionOn-day': '40',
		'decisionOn-month': '1',
		graceHours: 'many',
	}
	expect(errorsOf(wrong)).toEqual({
		'opens-day': 'notReal',
		'opens-time': 'timeFormat',
		'closes-month': 'monthMissing',
		'closes-time': 'timeMissing',
		'readBy-month': 'monthYearMissing',
		'decisionOn-year': 'yearDigits',
		graceHours: 'range',
	})
})

test('days are compared also while a time of day is still wrong', () => {
	const before = { 'closes-day': '28', 'closes-month': '3', 'closes-time': 'noon' }
	expect(errorsOf(before)).toEqual({ 'closes-time': 'timeFormat', 'closes-day': 'beforeOpening' })
	const read = { 'readBy-day': '28', 'readBy-month': '3', 'readBy-year': '2027' }
	const open = { 'closes-day': '', 'closes-month': '', 'closes-year': '', 'closes-time': '' }
	expect(errorsOf({ ...open, ...read })).toEqual({ 'readBy-day': 'beforeClose' })
	expect(errorsOf({ ...open, ...read, 'readBy-day': '29' })).toEqual({})
})

test('nothing is read or decided before the close', () => {
	const day = (name: string, date: string) => ({
		[`${name}-day`]: date,
		[`${name}-month`]: '5',
		[`${name}-year`]: '2027',
	})
	expect(errorsOf(day('readBy', '4'))).toEqual({ 'readBy-day': 'beforeClose' })
	expect(errorsOf(day('readBy', '5'))).toEqual({})
	expect(errorsOf(day('decisionOn', '4'))).toEqual({ 'decisionOn-day': 'beforeClose' })
})

test.for(['-1', '73', '1.5', '', 'a day'])('%s hours of grace are refused', (graceHours) => {
	expect(errorsOf({ graceHours })).toEqual({ graceHours: 'range' })
})

test('72 hours of grace are the most', () => {
	expect(errorsOf({ graceHours: '72' })).toEqual({})
})

describe('times of day', () => {
	test.for([
		['9:00', '09:00:00'],
		['17.30', '17:30:00'],
		['9am', '09:00:00'],
		['12am', '00:00:00'],
		['12 pm', '12:00:00'],
		['5:30 p.m.', '17:30:00'],
		['23:59', '23:59:00'],
	] as const)('%s is %s', ([text, time]) => {
		expect(parseTime(text)?.toString()).toBe(time)
	})

	test.for(['9', '24:00', '13pm', '0am', '9:60', 'nine', ''])('%s is none', (text) => {
		expect(parseTime(text)).toBeUndefined()
	})
})
