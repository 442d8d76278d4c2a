/* The Indonesian hyphenation patterns of the package hyphen-id. */
	.section .rodata
	.globl hyphens_id, hyphens_id_end
	.hidden hyphens_id, hyphens_id_end
hyphens_id:
	.incbin "hyph_id_ID.dic"
hyphens_id_end:
	.section .note.GNU-stack, "", %progbits
