/*
 * The colour profiles of the package icc-profiles-free that a PDF names as what
 * its greys and colours mean.
 */
	.section .rodata
	.globl icc_grey, icc_grey_end, icc_srgb, icc_srgb_end
	.hidden icc_grey, icc_grey_end, icc_srgb, icc_srgb_end
icc_grey:
	.incbin "Gray.icc"
icc_grey_end:
icc_srgb:
	.incbin "sRGB.icc"
icc_srgb_end:
	.section .note.GNU-stack, "", %progbits
