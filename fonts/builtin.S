/*
 * The font files that are built into the program, byte for byte as Debian
 * ships them. fonts/README.md says which they are; the Makefile finds them
 * and gives their folders to the assembler.
 */
	.section .rodata

	.macro font name, file
	.global font_\name, font_\name\()_end
	.hidden font_\name, font_\name\()_end
	.balign 16
font_\name:
	.incbin "\file"
font_\name\()_end:
	.byte 0
	.endm

	font bonum_regular, "texgyrebonum-regular.otf"
	font bonum_italic, "texgyrebonum-italic.otf"
	font bonum_bold, "texgyrebonum-bold.otf"
	font bonum_bold_italic, "texgyrebonum-bolditalic.otf"
	font dejavu_sans, "DejaVuSans.ttf"

	.section .note.GNU-stack, "", %progbits
