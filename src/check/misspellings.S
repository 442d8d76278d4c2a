/* Common misspellings in decrees; wordlist.c reads them. */
	.section .rodata
	.globl misspellings, misspellings_end
	.hidden misspellings, misspellings_end
misspellings:
	.incbin "salah-eja.txt"
misspellings_end:
	.byte 0
	.section .note.GNU-stack, "", %progbits
