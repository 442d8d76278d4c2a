/*
 * The colour profiles of the package icc-profiles-free that a PDF names as what
 * its greys and colours mean.
 */
#include "base/embed.inc"

	embed icc_grey, "Gray.icc"
	embed icc_srgb, "sRGB.icc"
