#include "table/ruler.h"

#include "base/units.h"

#include <math.h>

void ruler_init(struct ruler *ruler, struct canvas *canvas, const double *edge)
{
	*ruler = (struct ruler){.canvas = canvas, .edge = edge};
}

static void draw_horizontal(struct ruler *ruler)
{
	struct rule *rule = &ruler->horizontal;

	if (rule->open)
		canvas_rule(ruler->canvas, rule->from, rule->at,
			    rule->to - rule->from, 0);
	rule->open = false;
}

static void draw_vertical(struct ruler *ruler, struct rule *rule)
{
	if (rule->open)
		canvas_rule(ruler->canvas, rule->at, rule->from, 0,
			    rule->to - rule->from);
	rule->open = false;
}

void ruler_below(struct ruler *ruler, size_t first, size_t last, double y)
{
	struct rule *rule = &ruler->horizontal;
	double from = ruler->edge[first], to = ruler->edge[last];

	if (rule->open && fabs(rule->at - y) < LENGTH_SLACK &&
	    fabs(rule->to - from) < LENGTH_SLACK) {
		rule->to = to;
		return;
	}
	draw_horizontal(ruler);
	*rule = (struct rule){y, from, to, true};
}

void ruler_beside(struct ruler *ruler, size_t index, double top, double bottom)
{
	struct rule *rule = &ruler->vertical[index];

	if (rule->open && fabs(rule->to - top) < LENGTH_SLACK) {
		rule->to = bottom;
		return;
	}
	draw_vertical(ruler, rule);
	*rule = (struct rule){ruler->edge[index], top, bottom, true};
}

void ruler_finish(struct ruler *ruler, size_t columns)
{
	draw_horizontal(ruler);
	for (size_t i = 0; i <= columns; i++)
		draw_vertical(ruler, &ruler->vertical[i]);
}
