/* planner-name-words.h: the words of names, as they are compared
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Without case, accents, titles, punctuation, "&" or "and", and the words that say what sort of company or trust an organisation is.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Words in small letters without accents and punctuation, one space between, "&" as "and". Free with g_free(). */
char *planner_words_fold (const char *text);

/** The forename and surname by which a person is compared: folded, without titles. Free with g_free(). */
char *planner_person_name_fold (const char *name);

/** The same of an organisation. */
char *planner_organisation_name_fold (const char *name);

/** The first letters of the words of an organisation's name, but for "of", "the" and the like: "ebc". Free with g_free(). */
char *planner_organisation_dup_initials (const char *name);

G_END_DECLS
