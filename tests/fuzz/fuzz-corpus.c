/* Runs a fuzz target over its corpus, one TAP line a file. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib.h>
#include <locale.h>

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;
  guint count = 0;

  setlocale (LC_ALL, "");
  g_assert_cmpint (argc, ==, 2);
  folder = g_dir_open (argv[1], 0, &error);
  g_assert_no_error (error);

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (argv[1], name, NULL);
      g_autofree char *data = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (path, &data, &size, NULL));
      LLVMFuzzerTestOneInput ((const guint8 *) data, size);
      g_print ("ok %u %s\n", ++count, name);
    }

  g_print ("1..%u\n", count);
  return 0;
}
