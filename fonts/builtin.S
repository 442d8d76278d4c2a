/*
 * The font files that are built into the program, byte for byte as Debian
 * ships them. fonts/README.md says which they are; the Makefile finds them
 * and gives their folders to the assembler.
 */
#include "base/embed.inc"

	embed font_bonum_regular, "texgyrebonum-regular.otf"
	embed font_bonum_italic, "texgyrebonum-italic.otf"
	embed font_bonum_bold, "texgyrebonum-bold.otf"
	embed font_bonum_bold_italic, "texgyrebonum-bolditalic.otf"
	embed font_dejavu_sans, "DejaVuSans.ttf"
