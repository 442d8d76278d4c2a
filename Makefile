# lampiran: the attachments of decrees. "make setup" installs what is needed,
# "make check" builds and tests; README.md tells the rest.

VERSION = 0.1.0
prefix  = /usr/local

# Kinds of build, each in a folder of its own: release, asan, hostile, coverage,
# lint, analyze, clang, fuzz, tsan. "make Q=" shows the commands.
KIND  = release
Q     = @
BUILD = build/$(KIND)

PACKAGES = build-essential pkg-config gettext libhpdf-dev libyaml-dev \
	libiniparser-dev libharfbuzz-dev libunibreak-dev \
	hyphen-id libhyphen-dev libcmark-dev libfontconfig-dev libdeflate-dev \
	fonts-texgyre fonts-dejavu-core libqpdf-dev libcmocka-dev \
	poppler-utils qpdf python3-yaml python3-markdown-it python3-openpyxl \
	python3-docx clang-format \
	libcsv-dev libminizip-dev libexpat1-dev libxlsxwriter-dev zlib1g-dev \
	icc-profiles-free libseccomp-dev

# COMMAND:PACKAGE of what "make conformance" needs besides; a machine may have
# them from elsewhere.
CONFORMANCE = java:default-jre-headless mvn:maven node:nodejs npm:npm \
	certutil:libnss3-tools mutool:mupdf-tools gs:ghostscript

# What analyze, fuzz, faults, coverage and valgrind need besides.
TOOLS = clang clang-tidy libclang-rt-14-dev strace gcovr valgrind

# What the library stands on: packages that pkg-config knows, and others. Of
# ARCHIVES Debian ships what is linked statically, so that no start waits for
# them; DOORS are loaded when they are first needed: base/library.h.
ARCHIVES = libdeflate yaml-0.1 libcmark
DOORS    = harfbuzz harfbuzz-subset libunibreak
PC       = $(ARCHIVES) $(DOORS)
# A door that pkg-config does not know.
HARU     = -lhpdf
PLAIN    = -lm
# Asked once; before "make setup" there is nothing to ask.
PC_CFLAGS := $(shell pkg-config --cflags $(PC) 2>/dev/null)
PC_STATIC := $(shell pkg-config --libs --static $(ARCHIVES) 2>/dev/null)
DOOR_LIBS := $(shell pkg-config --libs $(DOORS) 2>/dev/null) $(HARU)
FONTDIRS = /usr/share/texmf/fonts/opentype/public/tex-gyre \
	/usr/share/fonts/truetype/dejavu
PATTERNS = /usr/share/hyphen
COLOURS  = /usr/share/color/icc

WARNINGS = -pedantic -Wall -Wextra -Wshadow -Wconversion -Wdouble-promotion \
	-Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings -Wvla -Wundef
# A flag, if the compiler has it for this processor.
has      = $(shell $(CC) -Werror $(1) -S -o /dev/null -x c /dev/null \
	2>/dev/null && echo $(1))
HARDEN  := -fstack-protector-strong -D_FORTIFY_SOURCE=2 \
	$(call has,-fstack-clash-protection)
# LeakSanitizer traces the program from a process of its own, and gcov writes
# into the files of the last run: both need what the program gives away.
RIGHTS   = -DLAMPIRAN_ALL_RIGHTS
# -O3 and LTO do not pay: no more than a hundredth of a render's time, where the
# latter links for seven seconds.
CFLAGS   = -O2 -g
MODE_release  = $(HARDEN)
MODE_asan     = -fsanitize=address,undefined -fno-sanitize-recover=all \
	-fno-omit-frame-pointer $(RIGHTS)
# Every allocation by itself, growing one by one, and nothing begins as zero.
MODE_hostile  = $(MODE_asan) -DHOSTILE=1 -ftrivial-auto-var-init=pattern
# GCC's own look for faults, which finds more at -O1.
MODE_analyze  = -O1 -fanalyzer
# Threads count, too.
MODE_coverage = --coverage -fprofile-update=atomic -O0 $(RIGHTS)
# Only what is ours is watched, so the libraries are not.
MODE_tsan     = -fsanitize=thread -O1 -fno-omit-frame-pointer $(RIGHTS)
# clang does not name its sanitizer as GCC does, and calls NULL + 0 an overflow.
MODE_fuzz     = -fsanitize=fuzzer-no-link,address,undefined -O1 \
	-fno-sanitize=pointer-overflow -fno-sanitize-recover=all \
	-fno-omit-frame-pointer -D__SANITIZE_ADDRESS__
LINK_fuzz     = -Wl,--wrap=_Exit
LINK_release  = -pie -Wl,-z,relro,-z,now -Wl,--as-needed

# -ffp-contract=off: the same bytes on every processor. All names are
# hidden: what becomes a library gives away only those that say so.
ALL_CFLAGS = -std=c11 -fPIC -fvisibility=hidden -ffunction-sections \
	-fdata-sections -Isrc -I/usr/include/iniparser $(PC_CFLAGS) \
	-ffp-contract=off -MMD -MP \
	-DVERSION='"$(VERSION)"' \
	$(WARNINGS) $(WERROR) $(CFLAGS) $(MODE_$(KIND))
# Functions of ours, and those linked statically, are for nobody else: a shared
# library that asks for one by name must not get it.
HIDE = -Wl,--exclude-libs,ALL
ALL_LDFLAGS = $(MODE_$(KIND)) $(HIDE) $(LINK_$(KIND)) $(LDFLAGS)
# The program needs some more archives: for import, and for its rights.
STATIC = -Wl,-Bstatic $(PC_STATIC) -lseccomp -lcsv -lminizip -lexpat -lz \
	-Wl,-Bdynamic
LIBS = $(STATIC) $(PLAIN)

# A file in a room belongs to the library; main.c and malloc.c to the program.
# What differs between systems is one folder of src/system: SYSTEM names it.
SYSTEM   = linux
SOURCES  = $(sort $(wildcard src/*/*.c src/system/$(SYSTEM)/*.c))
EMBEDDED = fonts/builtin.S layouts/builtin.S src/pdf/icc.S \
	src/check/misspellings.S src/locale/builtin.S

# What libraries say of letters and fonts, asked when the program is built: each
# program here prints a table, as C, which goes into every kind of build. They
# run on the machine that builds, whatever machine the program is for.
HOSTCC   = cc
TABLE_PC = libunibreak harfbuzz harfbuzz-subset
TABLES   = build/tables
GENERATORS = $(wildcard src/text/tables/*.c)
GENERATED  = $(GENERATORS:src/text/tables/%.c=$(TABLES)/%.c)
# NAME:FILE of the faces that are built in. Their files are copied: every kind of
# build gets the very bytes that the tables are made of, whatever fonts the
# machine has later.
FACES := $(shell sed -n 's/.*embed font_\(.*\), "\(.*\)"/\1:\2/p' \
	fonts/builtin.S)
FONTS  = $(foreach each,$(FACES),$(TABLES)/fonts/$(lastword $(subst :, ,$(each))))
vpath %.otf $(FONTDIRS)
vpath %.ttf $(FONTDIRS)

UNIT  = $(wildcard tests/unit/test_*.c)
USERS = $(wildcard tests/library/test_*.c)

OBJECTS = $(SOURCES:%.c=$(BUILD)/%.o) $(EMBEDDED:%.S=$(BUILD)/%.o) \
	$(GENERATED:$(TABLES)/%.c=$(BUILD)/tables/%.o)
# All rooms with all their names, for the program and the unit tests; and what
# others get: engine/lampiran.h with all it reaches, and its names alone.
LIBRARY = $(BUILD)/rooms.a
PUBLIC  = $(BUILD)/lib/liblampiran.a
PROGRAM = $(BUILD)/bin/lampiran
CATALOGUE = $(BUILD)/src/locale/id.mo
TESTS   = $(UNIT:tests/unit/%.c=$(BUILD)/tests/%) \
	$(USERS:tests/library/%.c=$(BUILD)/tests/%)

SAMPLE = samples/belitung-timur-2023.yaml

.PHONY: all check setup demo lint format asan hostile valgrind coverage bench \
	install uninstall completions clean accept messages conformance \
	setup-conformance tsan fuzz \
	fuzzers faults setup-tools analyze tidy yaml-suite instructions

all: $(PROGRAM)

# malloc.o: not from the library, whose functions are hidden.
$(PROGRAM): $(BUILD)/src/main.o $(BUILD)/src/malloc.o $(LIBRARY)
	@mkdir -p $(@D)
	@echo "LD $@"
	$(Q)$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LIBS)

# iniparser does not look whether it got memory: profile/ini.c gives it some.
INIPARSER = $(BUILD)/iniparser.o
INI_GETS  = $(foreach each,malloc calloc free,--redefine-sym $(each)=ini_$(each))

$(INIPARSER): Makefile
	@mkdir -p $(@D)
	$(Q)$(CC) -r -nostdlib -o $@ -Wl,--whole-archive -l:libiniparser.a
	$(Q)objcopy $(INI_GETS) $@

$(LIBRARY): $(OBJECTS) $(INIPARSER)
	@rm -f $@
	$(Q)$(AR) rcs $@ $^

# What other programs get loads no library, which its host may not want and might
# not survive: a constructor without memory ends the process. It is linked with
# them, and so are the tests, which watch where memory goes.
LINKED = $(patsubst %.c,$(BUILD)/linked/%.o,$(shell grep -l \
	'base/library.h' $(SOURCES)))

$(BUILD)/linked/%.o: %.c Makefile
	@mkdir -p $(@D)
	@echo "CC $< (linked)"
	$(Q)$(CC) $(ALL_CFLAGS) -DLAMPIRAN_LINKED -c -o $@ $<

# What the functions of lampiran.h reach, and no other name.
$(PUBLIC): $(LINKED) $(LIBRARY) src/engine/lampiran.h
	@mkdir -p $(@D)
	@echo "LD $@"
	$(Q)names=$$(grep -o 'lampiran_[a-z]*(' src/engine/lampiran.h | \
		sort -u | tr -d '(') && \
	$(CC) -r -nostdlib -Wl,--gc-sections \
		$$(printf -- '-Wl,-u,%s ' $$names) -o $(@D)/lampiran.o \
		$(LINKED) $(LIBRARY) && \
	objcopy -w --strip-unneeded-symbol='*' \
		$$(printf -- '-K %s --keep-global-symbol=%s ' \
			$$(for i in $$names; do echo $$i $$i; done)) \
		$(@D)/lampiran.o
	@rm -f $@
	$(Q)$(AR) rcs $@ $(@D)/lampiran.o

$(BUILD)/%.o: %.c Makefile
	@mkdir -p $(@D)
	@echo "CC $<"
	$(Q)$(CC) $(ALL_CFLAGS) -c -o $@ $<

$(BUILD)/%.o: %.S
	@mkdir -p $(@D)
	@echo "AS $<"
	$(Q)$(CC) -Isrc -MMD -MP -Wa,-I$(TABLES)/fonts -Wa,-Ilayouts \
		-Wa,-I$(COLOURS) -Wa,-Isrc/check \
		-Wa,-I$(dir $(CATALOGUE)) -c -o $@ $<

# Whole or not at all: builds of two kinds may make them at the same time. What
# is compiled last is what -MF is about.
$(TABLES)/%: src/base/utf8.c src/text/tables/%.c Makefile
	@mkdir -p $(@D)
	$(Q)$(HOSTCC) -std=c11 -O1 -Isrc $(WARNINGS) $(WERROR) -MMD -MP \
		-MF $@.d -MT $@ -o $@.$(KIND) \
		$(filter-out src/text/tables/$*.c,$(filter %.c,$^)) \
		src/text/tables/$*.c \
		$(shell pkg-config --cflags --libs $(TABLE_PC))
	@mv $@.$(KIND) $@

# The files that a table is made of are its further prerequisites; ASKED names
# them where they need names.
$(GENERATED): %.c: %
	@echo "TABLE $@"
	$(Q)$(if $(ASKED),$< $(ASKED),$^) >$@.$(KIND)
	@mv $@.$(KIND) $@

$(TABLES)/prepared: src/text/tables/faces/rules.c

$(TABLES)/prepared.c: $(FONTS)
$(TABLES)/prepared.c: ASKED = $(subst :, $(TABLES)/fonts/,$(FACES))

$(FONTS): $(TABLES)/fonts/%: %
	@mkdir -p $(@D)
	$(Q)cp $< $@.$(KIND)
	@mv $@.$(KIND) $@

$(TABLES)/pattern_tree.c: $(PATTERNS)/hyph_id_ID.dic
$(TABLES)/outlines.c: $(filter %.otf,$(FONTS))

$(BUILD)/tables/%.o: $(TABLES)/%.c Makefile
	@mkdir -p $(@D)
	@echo "CC $<"
	$(Q)$(CC) $(ALL_CFLAGS) -c -o $@ $<

$(BUILD)/layouts/builtin.o: $(wildcard layouts/*.ini)
$(BUILD)/fonts/builtin.o: $(FONTS)
$(BUILD)/src/check/misspellings.o: src/check/salah-eja.txt
$(BUILD)/src/pdf/icc.o: $(wildcard $(COLOURS)/Gray.icc $(COLOURS)/sRGB.icc)
$(BUILD)/src/locale/builtin.o: $(CATALOGUE)

$(CATALOGUE): src/locale/id.po
	@mkdir -p $(@D)
	@echo "PO $<"
	$(Q)msgfmt --check --endianness=little -o $@ $<

# --- setting up -----------------------------------------------------------

# Installs everything, builds, and ends with the PDF of a real sample.
setup:
	apt-get update
	DEBIAN_FRONTEND=noninteractive apt-get install -y \
		--no-install-recommends $(PACKAGES)
	$(MAKE) demo

setup-conformance:
	for each in $(CONFORMANCE); do \
		command -v $${each%:*} >/dev/null || echo $${each#*:}; \
	done | DEBIAN_FRONTEND=noninteractive xargs -r apt-get install -y \
		--no-install-recommends

setup-tools:
	dpkg -s $(TOOLS) >/dev/null 2>&1 || \
		DEBIAN_FRONTEND=noninteractive apt-get install -y \
		--no-install-recommends $(TOOLS)

demo: all
	$(PROGRAM) render $(SAMPLE)
	@echo "belitung-timur-2023.pdf"

# How shells complete our command lines, made by the program of its tables.
SHELLS = bash fish zsh

completions: $(SHELLS:%=$(BUILD)/completion/%)

$(BUILD)/completion/%: $(PROGRAM)
	@mkdir -p $(@D)
	$(Q)LC_ALL=C $(PROGRAM) --completion $* >$@

# Not a word of the prefix in it, so that the whole can be moved.
$(BUILD)/lib/lampiran.pc: src/engine/lampiran.pc.in Makefile
	@mkdir -p $(@D)
	$(Q)sed -e 's/@VERSION@/$(VERSION)/' -e 's/@PACKAGES@/$(PC)/' \
		-e 's/@PLAIN@/$(HARU) $(PLAIN)/' $< >$@

# What there is below the prefix: TARGET:MODE:FILE.
INSTALLED = bin/lampiran:755:$(PROGRAM) \
	include/lampiran.h:644:src/engine/lampiran.h \
	lib/liblampiran.a:644:$(PUBLIC) \
	lib/pkgconfig/lampiran.pc:644:$(BUILD)/lib/lampiran.pc \
	share/man/man1/lampiran.1:644:src/man/lampiran.1 \
	share/man/man3/lampiran.3:644:src/man/lampiran.3 \
	share/man/man5/lampiran-plan.5:644:src/man/lampiran-plan.5 \
	share/man/man5/lampiran-profile.5:644:src/man/lampiran-profile.5 \
	share/bash-completion/completions/lampiran:644:$(BUILD)/completion/bash \
	share/fish/vendor_completions.d/lampiran.fish:644:$(BUILD)/completion/fish \
	share/zsh/site-functions/_lampiran:644:$(BUILD)/completion/zsh
INSTALLED_FILES = $(foreach each,$(INSTALLED),$(lastword $(subst :, ,$(each))))

install: $(INSTALLED_FILES)
	@set -e; IFS=:; for each in $(INSTALLED); do \
		set -- $$each; \
		echo "install $(DESTDIR)$(prefix)/$$1"; \
		install -D -m $$2 "$$3" "$(DESTDIR)$(prefix)/$$1"; \
	done

uninstall:
	@for each in $(INSTALLED); do \
		echo "rm $(DESTDIR)$(prefix)/$${each%%:*}"; \
		rm -f "$(DESTDIR)$(prefix)/$${each%%:*}"; \
	done

# --- testing --------------------------------------------------------------

check: all $(TESTS)
	tests/run $(BUILD)

# Every test again, with the address and undefined-behaviour sanitizers.
asan:
	$(MAKE) KIND=asan check

# And besides with memory that is as unkind as it may be: base/memory.h.
hostile:
	$(MAKE) KIND=hostile check

# What single unit tests need besides: the library that a table is held against.
NEEDS_test_hyphenation = -DSAMPLES='"$(CURDIR)/samples"' \
	-DPATTERNS='"$(PATTERNS)/hyph_id_ID.dic"' -lhyphen
NEEDS_test_prepared = -DSAMPLES='"$(CURDIR)/samples"'

$(BUILD)/tests/%: tests/unit/%.c $(LINKED) $(LIBRARY)
	@mkdir -p $(@D)
	@echo "LD $@"
	$(Q)$(CC) -D_GNU_SOURCE $(ALL_CFLAGS) -Itests/unit $(ALL_LDFLAGS) -o $@ \
		$< $(LINKED) $(LIBRARY) $(LIBS) $(DOOR_LIBS) \
		$(NEEDS_$*) -lcmocka

# The library, installed as users have it, and tests that know no more of it.
STAGE = $(BUILD)/stage

$(STAGE)/installed: $(INSTALLED_FILES) Makefile
	@rm -rf $(@D)
	$(Q)$(MAKE) -s install DESTDIR= prefix=$(abspath $(@D))
	@echo "$(MODE_$(KIND))" >$@

$(BUILD)/tests/test_starving: tests/library/failing.c

$(BUILD)/tests/%: tests/library/%.c tests/library/wishes.c \
		$(wildcard tests/library/*.h) $(STAGE)/installed
	@mkdir -p $(@D)
	@echo "LD $@"
	$(Q)$(CC) -std=c11 $(WARNINGS) $(WERROR) $(CFLAGS) $(MODE_$(KIND)) \
		-pthread -o $@ $(filter %.c,$^) \
		$$(PKG_CONFIG_PATH=$(STAGE)/lib/pkgconfig \
			pkg-config --cflags --libs lampiran) -lcmocka

# Four threads under ThreadSanitizer.
tsan: all
	$(MAKE) KIND=tsan build/tsan/tests/test_threads
	LAMPIRAN=$(PROGRAM) TSAN_OPTIONS=suppressions=tests/races \
		build/tsan/tests/test_threads

# The unit tests, cases and samples under memcheck.
valgrind: all $(TESTS)
	tests/valgrind $(BUILD)

# Whether the PDFs are PDF/A-3a and PDF/UA-1, says veraPDF, and readers open
# them. Fetches veraPDF and pdf.js the first time.
conformance: all
	tests/conformance/run $(BUILD)

# Whether plans are read as the official YAML test suite says, under sanitizers.
# Fetches the suite the first time.
yaml-suite:
	$(MAKE) KIND=hostile build/hostile/tests/yaml/reader
	tests/yaml/run build/hostile

$(BUILD)/tests/yaml/reader: tests/yaml/reader.c $(LIBRARY)
	@mkdir -p $(@D)
	@echo "LD $@"
	$(Q)$(CC) -D_GNU_SOURCE $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $< $(LIBRARY) \
		$(LIBS)

# Chance as input, FUZZ_SECONDS (60) for each target: tests/fuzz/.
fuzz: all
	$(MAKE) KIND=fuzz CC=clang fuzzers
	tests/fuzz/run build/fuzz $(PROGRAM)

FUZZERS = plan profile markup carried xlsx docx csv number bases

# Nothing is hidden in them: all libraries have to use the sanitizer's malloc.
fuzzers: $(FUZZERS:%=$(BUILD)/fuzz/%) $(BUILD)/fuzz/words

$(FUZZERS:%=$(BUILD)/fuzz/%): $(BUILD)/fuzz/%: $(BUILD)/tests/fuzz/%.o \
		$(BUILD)/tests/fuzz/fuzz.o $(BUILD)/tests/fuzz/parts.o $(LINKED) \
		$(LIBRARY)
	@mkdir -p $(@D)
	@echo "LD $@"
	$(Q)$(CC) $(filter-out $(HIDE),$(ALL_LDFLAGS)) -fsanitize=fuzzer \
		-o $@ $^ $(LIBS) $(DOOR_LIBS)

$(BUILD)/fuzz/words: $(BUILD)/tests/fuzz/words.o $(LIBRARY)
	@mkdir -p $(@D)
	$(Q)$(CC) $(MODE_$(KIND)) -o $@ $^ $(LIBS)

# What happens when the system fails: FAULT_SECONDS (10) of signals for each
# command.
FAULT_SECONDS = 10

faults: all $(BUILD)/tests/failing.so
	tests/faults/run $(BUILD) $(FAULT_SECONDS)

$(BUILD)/tests/failing.so: tests/faults/failing.c
	@mkdir -p $(@D)
	$(Q)$(CC) -shared -fPIC -O2 -o $@ $< -ldl

# Shows what differs from the expected files of the cases, and asks for each.
accept: all
	tests/accept $(BUILD)

# How much of each file the tests run, and what is missing; fails if that is
# too much. It counts from nothing: what earlier runs counted goes first.
coverage:
	mkdir -p build/coverage
	find build/coverage -name '*.gcda' -delete
	$(MAKE) KIND=coverage check
	tests/coverage build/coverage

# BEFORE=FOLDER: a build of another commit, to stand beside this one.
bench: all $(BUILD)/bench/floor $(BUILD)/bench/spent
	tests/bench/run $(BUILD) $(BEFORE)

# Whether the commands take no more instructions than tests/bench/figures says.
instructions: all
	tests/bench/held $(BUILD)

$(BUILD)/bench/%: tests/bench/%.c $(LIBRARY)
	@mkdir -p $(@D)
	@echo "LD $@"
	$(Q)$(CC) -D_GNU_SOURCE $(ALL_CFLAGS) $(ALL_LDFLAGS) -o $@ $< $(LIBRARY) \
		$(LIBS)

# --- keeping it clean -----------------------------------------------------

C_FILES = $(shell git ls-files '*.c' '*.h')

lint:
	@clang-format --dry-run -Werror $(C_FILES)
	tests/lint
	$(MAKE) -W Makefile WERROR=-Werror $(GENERATED)
	$(MAKE) KIND=lint WERROR=-Werror all

# Faults that compilers see: GCC's analyzer, clang's warnings, clang-tidy.
analyze:
	$(MAKE) KIND=analyze WERROR=-Werror all
	$(MAKE) KIND=clang CC=clang WERROR=-Werror all
	$(MAKE) -k tidy

tidy: $(SOURCES:%.c=build/tidy/%) $(GENERATORS:%.c=build/tidy/%) \
	build/tidy/src/main build/tidy/src/malloc

build/tidy/%: %.c .clang-tidy
	@mkdir -p $(@D)
	@echo "TIDY $<"
	$(Q)clang-tidy --quiet $< -- $(ALL_CFLAGS) 2>$@.log || \
		{ cat $@.log; exit 1; }
	@touch $@

format:
	clang-format -i $(C_FILES)

# Brings src/locale/id.po up to date with the texts in the sources.
messages:
	@mkdir -p build
	xgettext --from-code=UTF-8 -k_ -kN_ -kcatalogue_text:2 -kdiag_word:2 \
		-kX:3,3t --add-location=file \
		--package-name=lampiran -o build/lampiran.pot \
		$(sort $(SOURCES) $(wildcard src/*/messages.h) \
		src/check/code.h)
	msgmerge --update --backup=none --add-location=file src/locale/id.po \
		build/lampiran.pot

clean:
	rm -rf build

-include $(OBJECTS:.o=.d) $(LINKED:.o=.d) $(GENERATED:.c=.d) \
	$(BUILD)/src/main.d \
	$(BUILD)/src/malloc.d $(TESTS:=.d) \
	$(FUZZERS:%=$(BUILD)/tests/fuzz/%.d) $(BUILD)/tests/fuzz/parts.d
