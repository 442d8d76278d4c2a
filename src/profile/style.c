#include "profile/style.h"

#include "base/units.h"
#include "profile/messages.h"

double paper_room(const struct paper *paper)
{
	return paper->width - paper->left - paper->right;
}

double paper_end(const struct paper *paper)
{
	return paper->height - paper->bottom;
}

double paper_body(const struct paper *paper)
{
	return paper_end(paper) - paper->top;
}

/* Two centimetres are no room for a table, but for a word; less is a slip. */
bool paper_check(const struct paper *paper, struct place place,
		 struct diag *diag)
{
	double width = paper_room(paper);
	double height = paper_body(paper);
	const double least = POINTS_OF_MM(20) - LENGTH_SLACK;

	if (paper->width <= 0 || (width >= least && height >= least))
		return true;
	diag_add(diag, MESSAGE_PROFILE_MARGINS, place, diag_mm(diag, width),
		 diag_mm(diag, height));
	return false;
}
