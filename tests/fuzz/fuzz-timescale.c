/* Any text at all, read as a timescale. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../core/rules/timescale-properties.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static const int years[] = { 1900, 1968, 2018, 2026, 2099 };
  static const PlannerYearStart starts[] = { { 4, 1 }, { 1, 1 }, { 8, 31 } };
  g_autofree char *text = g_strndup ((const char *) data, size);

  assert_timescale_properties (text, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      GDate near;

      g_date_clear (&near, 1);
      g_date_set_dmy (&near, 12, G_DATE_JULY, (GDateYear) years[i]);
      assert_timescale_properties (text, &starts[i % G_N_ELEMENTS (starts)], &near);
    }
  return 0;
}
