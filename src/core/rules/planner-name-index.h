/* Finds names of organisations in a text, by their words and the ways people
 * write them.
 *
 * A name is found where all its words stand side by side, never as a part of a
 * word; of several that begin at one word the longest counts, so that a body
 * whose name begins with another's is not taken for the other. Beside what
 * planner-words.h makes alike:
 *
 *   as the directory has it          is also found as
 *   -------------------------------  ------------------------------------------
 *   X NHS Foundation Trust           X FT, X NHS FT, X NHS Trust, X Trust, …
 *   X Clinical Commissioning Group   X CCG (and Integrated Care Board, ICB)
 *   London Borough of X, X Council   LB X, X Borough Council, X Council, …
 *   NHS X                            X, when that ends as a body does (… Hospital)
 *   X Limited                        X Ltd, and X when that is more than a word
 *   Saint X                          St X
 *   X (Y)                            X, and Y when that is one word in capitals
 *
 * Initials are found only when they are handed in as a name. A name that is
 * nothing but "trust", "council" or the like is no name. Building belongs to one
 * thread; after that any may find.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _PlannerNameIndex PlannerNameIndex;

PlannerNameIndex *planner_name_index_new (void);
PlannerNameIndex *planner_name_index_copy (const PlannerNameIndex *self);
void planner_name_index_free (PlannerNameIndex *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerNameIndex, planner_name_index_free)

/* OWNER is what finding gives back. One name may have several owners. Returns
 * whether NAME is a name. */
gboolean planner_name_index_add (PlannerNameIndex *self,
                                 const char       *name,
                                 guint             owner);

/* OWNER is called NAME no more, as which it was added, and which is its only one. */
void planner_name_index_remove (PlannerNameIndex *self,
                                const char       *name,
                                guint             owner);

/* Elements guint: whose whole name NAME is, in one of its forms; NULL where
 * nobody's. Borrowed until a name is added. */
const GArray *planner_name_index_get_owners (const PlannerNameIndex *self,
                                             const char             *name);

/* START and END are where the words stand in the text, in bytes. */
typedef void (*PlannerNameFunc) (guint    owner,
                                 gsize    start,
                                 gsize    end,
                                 gpointer data);

/* Calls FUNC for each owner of each name that stands in TEXT, in its order. */
void planner_name_index_find (const PlannerNameIndex *self,
                              const char             *text,
                              PlannerNameFunc         func,
                              gpointer                data);

/* The same, and adds to WORDS (elements guint) what planner_name_forms_may_stand() needs to know of the words of TEXT. */
void planner_name_index_find_and_note (const PlannerNameIndex *self,
                                       const char             *text,
                                       GArray                 *words,
                                       PlannerNameFunc         func,
                                       gpointer                data);

/* Every way to write NAME, as far as planner_name_forms_may_stand() needs to know: elements GArray of guint. Free with g_ptr_array_unref(). */
GPtrArray *planner_name_forms_note (const char *name);

/* FALSE: none of FORMS stands in a text of which WORDS were noted. */
gboolean planner_name_forms_may_stand (const GPtrArray *forms,
                                       const GArray    *words);

G_END_DECLS
