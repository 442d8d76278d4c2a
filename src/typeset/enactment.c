#include "typeset/enactment.h"

#include "block/revision.h"
#include "typeset/catchword.h"

/* Sets what the sections are made of. Whether there is a paper for it. */
static bool build_parts(struct enactment *b, const struct block_source *source)
{
	const struct body_style *style = &source->profile->body;
	const struct decree *decree = source->plan->decree;
	struct run *run = source->setter->run;
	struct template_line decreed;
	struct ledger_columns columns;
	struct value changes;

	if (!paper_check(&style->paper, style->place, &run->diag))
		return false;
	furniture_build(&b->furniture, source);
	preamble_build(&b->preamble, source);
	columns = ledger_measure(source);
	ledger_begin(&b->grounds, &columns, source);
	ledger_add(&b->grounds, BODY_MENIMBANG, source);
	ledger_add(&b->grounds, BODY_MENGINGAT, source);
	ledger_add(&b->grounds, BODY_MEMPERHATIKAN, source);
	resolution_build(&b->resolution, source);
	decreed = preamble_decreed(source);
	ledger_begin(&b->dictum, &columns, source);
	ledger_add_text(&b->dictum, &style->menetapkan, &decreed, source);
	ledger_add(&b->dictum, BODY_DIKTUM, source);
	for (unsigned i = 0; i < FORM_COUNT && !run->diag.count; i++) {
		struct block_source copy = *source;

		copy.form = (enum form)i;
		closing_build(&b->closing[i], &copy);
	}
	ledger_begin(&b->copies, &columns, source);
	ledger_add(&b->copies, BODY_TEMBUSAN, source);
	if (decree->since && !decree->lampiran_count) {
		changes = revision_list(decree->since, run->arena);
		galley_build(&b->changes, &changes, source, NULL);
	}
	return !run->diag.count;
}

/* Adds LEDGER with so much space ABOVE it [pt]. */
static void add_ledger(struct enactment *b, struct ledger *ledger, double above)
{
	if (ledger->bars)
		quire_add(&b->quire,
			  (struct section){.kind = &section_ledger,
					   .content = ledger,
					   .above = above,
					   .furniture = &b->furniture,
					   .name = "decree",
					   .place = ledger->style->place});
}

/* Lists the sections in their order. */
static void list_sections(struct enactment *b)
{
	const struct profile *p = b->quire.profile;
	struct section closing = {
		.kind = &section_closing,
		.content = b->closing,
		.furniture = &b->furniture,
		.start = SECTION_STICKS,
		.copies = SECTION_DIFFERS,
		.name = "decree-closing",
		.place = p->body.closing.signature.lines.place};

	for (unsigned i = 0; i < FORM_COUNT; i++)
		if (b->closing[i].height > closing.height)
			closing.height = b->closing[i].height;
	quire_add(&b->quire,
		  (struct section){.kind = &section_preamble,
				   .content = &b->preamble,
				   .furniture = &b->furniture,
				   .copies = SECTION_DIFFERS,
				   .height = b->preamble.height,
				   .restarts = true,
				   .name = "decree-title",
				   .place = p->body.title.lines.place});
	add_ledger(b, &b->grounds, 0);
	if (b->resolution.height > 0)
		quire_add(&b->quire,
			  (struct section){
				  .kind = &section_resolution,
				  .content = &b->resolution,
				  .above = p->body.part_space,
				  .furniture = &b->furniture,
				  .height = b->resolution.height,
				  .name = "memutuskan",
				  .place = p->body.memutuskan.lines.place});
	add_ledger(b, &b->dictum, 0);
	quire_add(&b->quire, closing);
	add_ledger(b, &b->copies, p->body.closing.gap);
	b->quire.together = b->quire.section_count;
	if (b->changes.count)
		quire_add(&b->quire,
			  (struct section){.kind = &section_text,
					   .content = &b->changes,
					   .furniture = &b->furniture,
					   .apart = true});
}

/* Returns the first line of BLOCK, and in *TEXT what it is of. */
static const struct line *first_of_block(const struct block *block,
					 const struct text **text)
{
	for (size_t i = 0; i < block->count; i++) {
		*text = block->part[i].text;
		if (*text)
			return block->part[i].lines.line;
	}
	return NULL;
}

/* Returns the line that SLICE, what a page begins with, has at its top, and in
 * *TEXT what it is of; NULL when the page before does not say it. */
static const struct line *first_line(const struct slice *slice, bool at_parts,
				     const struct text **text)
{
	const struct ledger *ledger = slice->section->content;
	const struct resolution *resolution = slice->section->content;

	if (slice->section->kind == &section_resolution)
		return at_parts ? first_of_block(&resolution->block, text)
				: NULL;
	if (slice->section->kind != &section_ledger)
		return NULL;
	if (ledger_begins_part(ledger, slice->first))
		return at_parts ? ledger_label(ledger, slice->first, text)
				: NULL;
	return ledger_line(ledger, slice->first, text);
}

/* Says at the foot of each page how the next one begins. */
static void add_catchwords(struct enactment *b)
{
	const struct body_style *style = &b->quire.profile->body;
	const struct catchword_frame frame = {.style = &style->catchword,
					      .paper = &style->paper,
					      .type = style->type,
					      .setter = b->quire.setter};
	struct quire *q = &b->quire;

	for (size_t i = 0; i + 1 < q->count; i++) {
		const struct slice *next =
			&q->slices.slice[q->folio[i + 1].first];
		const struct text *text;
		const struct line *line =
			first_line(next, style->catchword.at_parts, &text);

		if (line)
			q->folio[i].catchword =
				catchword_build(text, line, &frame);
	}
}

bool enactment_build(struct enactment *b, const struct decree *decree,
		     const struct profile *profile, struct setter *setter)
{
	const struct block_source source = {.plan = decree->lampiran,
					    .profile = profile,
					    .paper = &profile->body.paper,
					    .setter = setter,
					    .of_body = true};

	*b = (struct enactment){
		.quire = {.profile = profile, .setter = setter}};
	if (decree->lampiran_count)
		b->quire.title = "Keputusan";
	if (!build_parts(b, &source))
		return false;
	list_sections(b);
	if (!quire_cut(&b->quire))
		return false;
	add_catchwords(b);
	return !setter->run->diag.count;
}
