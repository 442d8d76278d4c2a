/*
 * The profiles that are built into the program. src/profile/find.c gives
 * them their names.
 */
#include "base/embed.inc"

	embed layout_kpu_a, "kpu-a.ini"
	embed layout_kpu_b, "kpu-b.ini"
	embed layout_kpu_c, "kpu-c.ini"
	embed layout_kpu_d, "kpu-d.ini"
	embed layout_kpu_e, "kpu-e.ini"
	embed layout_daftar, "daftar.ini"
	embed layout_anggaran, "anggaran.ini"
	embed layout_pemantauan, "pemantauan.ini"
	embed layout_mingguan, "mingguan.ini"
	embed layout_lima_tahun, "lima-tahun.ini"
	embed layout_sosialisasi, "sosialisasi.ini"
	embed layout_sosialisasi_a3, "sosialisasi-a3.ini"
