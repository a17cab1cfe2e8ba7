/* The ways in which people write the name of an organisation; see
 * planner-name-index.h for the table of them.
 *
 * Values only, any thread.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Every way to write NAME, each as an array of folded words that ends with
 * NULL; none for what is no name. Free with g_ptr_array_unref(). */
GPtrArray *planner_name_forms_list (const char *name);

G_END_DECLS
