#include "base/path.h"

#include "system/system.h"

#include <string.h>

const char *path_name(const char *path)
{
	return path + system_folder_length(path);
}

const char *path_folder(struct arena *arena, const char *path)
{
	return arena_copy(arena, path, system_folder_length(path));
}

const char *path_suffix(const char *path)
{
	const char *name = path_name(path), *dot = strrchr(name, '.');

	return dot && dot > name ? dot : name + strlen(name);
}

const char *path_stem(struct arena *arena, const char *path)
{
	const char *name = path_name(path);

	return arena_copy(arena, name, (size_t)(path_suffix(name) - name));
}

const char *path_beside(struct arena *arena, const char *file, const char *name)
{
	size_t folder = system_folder_length(file);

	if (!folder || system_is_absolute(name))
		return name;
	return arena_format(arena, "%.*s%s", (int)folder, file, name);
}

const char *path_inside(struct arena *arena, const char *folder,
			const char *name)
{
	size_t length = strlen(folder);

	while (length > 1 && system_is_stroke(folder[length - 1]))
		length--;
	return arena_format(arena, "%.*s/%s", (int)length, folder, name);
}

bool path_is_name(const char *name)
{
	return *name && *name != '.' && !system_folder_length(name);
}

bool path_is_below(const char *path)
{
	size_t part = 0;

	if (system_is_absolute(path))
		return false;
	for (; *path; path += part + (path[part] != 0)) {
		part = 0;
		while (path[part] && !system_is_stroke(path[part]))
			part++;
		if (part == 2 && !strncmp(path, "..", 2))
			return false;
	}
	return true;
}
