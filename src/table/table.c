#include "table/table.h"
#include "table/changed.h"
#include "table/widths.h"

void table_build(struct table *table, const struct plan *plan,
		 const struct profile *profile, struct setter *setter)
{
	struct run *run = setter->run;

	table->profile = profile;
	table->setter = setter;
	grid_build(&table->grid, plan, profile, run);
	if (plan->decree->since)
		changed_mark(&table->grid, plan, run->arena);
	cells_read(table);
	if (!widths_find(table) || run->diag.count)
		return;
	header_build(table);
	cells_break(table);
}

const struct caption *table_mark(const struct table *table,
				 const struct cell *cell, size_t i)
{
	if (!cell->months || !(cell->months->set & 1u << i))
		return NULL;
	if (cell->caption && cell->caption[i].text)
		return &cell->caption[i];
	return &table->mark;
}
