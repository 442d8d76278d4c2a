// Reads PDFs with pdf.js, all that it knows of them, and says what pdf.js
// complains of. Usage: node read.mjs PDFJS-FOLDER [--tagged] < NAMES
// Prints a line "FILE<tab>COMPLAINT" for each, and "FILE<tab>" for a good one.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const folder = resolve(process.argv[2], "node_modules", "pdfjs-dist");
const tagged = process.argv.includes("--tagged");
const print = console.log;
let complaints = [];
// What pdf.js says while it loads is about this machine, not about a file.
for (const kind of ["log", "warn", "error", "info"])
	console[kind] = () => {};
const pdfjs = await import(
	pathToFileURL(join(folder, "legacy", "build", "pdf.mjs")));
for (const kind of ["log", "warn", "error", "info"])
	console[kind] = (...words) => hear(words.join(" "));

// Without a canvas nothing can be drawn here, which pdf.js says late.
function hear(words) {
	if (!words.startsWith("Warning: Cannot polyfill `"))
		complaints.push(words);
}

function open(file) {
	return pdfjs.getDocument({
		data: new Uint8Array(readFileSync(file)),
		verbosity: pdfjs.VerbosityLevel.WARNINGS,
		stopAtErrors: true,
		isEvalSupported: false,
		useSystemFonts: false,
		disableFontFace: true,
		fontExtraProperties: true,
	});
}

// The marked contents that a structure tree names.
function contents(node, found = new Set()) {
	if (node?.type === "content")
		found.add(node.id);
	for (const child of node?.children ?? [])
		contents(child, found);
	return found;
}

// Content that the page marks and the tree leaves out, or the other way.
function compare(text, tree) {
	const marked = new Set(text.items.filter((item) => item.id)
		.map((item) => item.id));
	const known = contents(tree);
	for (const id of marked)
		if (!known.has(id))
			complaints.push(`content ${id} is not in the tree`);
	for (const id of known)
		if (!marked.has(id))
			complaints.push(`content ${id} is not on the page`);
	for (const item of text.items)
		if (item.str === "\ufffd")
			complaints.push("a character without Unicode");
}

async function readPage(page) {
	const text = await page.getTextContent({ includeMarkedContent: true });
	const tree = await page.getStructTree();

	if (!text.items.some((item) => item.str?.trim()))
		complaints.push(`page ${page.pageNumber}: no text`);
	if (tagged) {
		if (!tree)
			complaints.push(`page ${page.pageNumber}: no structure`);
		compare(text, tree);
	}
	await page.getAnnotations();
	const list = await page.getOperatorList();
	if (!list.fnArray.length)
		complaints.push(`page ${page.pageNumber}: draws nothing`);
}

async function followOutline(document, items) {
	for (const item of items ?? []) {
		const place = typeof item.dest === "string"
			? await document.getDestination(item.dest) : item.dest;
		if (!place)
			complaints.push(`bookmark "${item.title}" leads nowhere`);
		else
			await document.getPageIndex(place[0]);
		await followOutline(document, item.items);
	}
}

async function read(file) {
	const task = open(file);
	const document = await task.promise;

	for (let n = 1; n <= document.numPages; n++)
		await readPage(await document.getPage(n));
	await followOutline(document, await document.getOutline());
	await document.getMetadata();
	await document.getPageLabels();
	await document.getAttachments();
	await document.getFieldObjects();
	await document.getMarkInfo();
	await document.getViewerPreferences();
	await document.getPermissions();
	await task.destroy();
}

for (const file of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
	complaints = [];
	try {
		await read(file);
	} catch (error) {
		complaints.push(`${error.name}: ${error.message}`);
	}
	for (const complaint of new Set(complaints))
		print(`${file}\t${complaint.replace(/\s+/g, " ")}`);
	if (!complaints.length)
		print(`${file}\t`);
}
