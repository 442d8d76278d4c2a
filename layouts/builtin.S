/*
 * The profiles that are built into the program. src/profile/find.c gives
 * them their names.
 */
	.section .rodata

	.macro layout name, file
	.global layout_\name, layout_\name\()_end
	.hidden layout_\name, layout_\name\()_end
layout_\name:
	.incbin "\file"
layout_\name\()_end:
	.byte 0
	.endm

	layout kpu_a, "kpu-a.ini"
	layout kpu_b, "kpu-b.ini"
	layout kpu_c, "kpu-c.ini"
	layout kpu_d, "kpu-d.ini"
	layout kpu_e, "kpu-e.ini"
	layout sosialisasi, "sosialisasi.ini"
	layout sosialisasi_a3, "sosialisasi-a3.ini"

	.section .note.GNU-stack, "", %progbits
