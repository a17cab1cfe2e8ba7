/* planner-typesetter.h: words set in type, broken into lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sets text the same way for screen, printer and PDF: at 72 units an inch, unhinted. Text is literal, never markup; a word too
 * long for its line is broken anywhere; characters that no line or no font can show are replaced. The same short words set again are set once.
 *
 * Owned by one document; its layouts live as long as it does. To be used in the thread that made it.
 */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* No type is smaller, in points. */
#define PLANNER_SMALLEST_TYPE 7.0

typedef enum
{
  PLANNER_STYLE_TITLE,
  PLANNER_STYLE_HEADING,
  PLANNER_STYLE_GROUP,
  PLANNER_STYLE_SUBGROUP,
  PLANNER_STYLE_COLUMN, /* the heading of a column */
  PLANNER_STYLE_BODY,
  PLANNER_STYLE_STRONG,
  PLANNER_STYLE_SMALL,
  PLANNER_STYLE_SCALE,   /* beside what is drawn */
  PLANNER_STYLE_RUNNING, /* at the head and foot of every page */
  PLANNER_N_STYLES
} PlannerStyle;

typedef struct _PlannerTypesetter PlannerTypesetter;

PlannerTypesetter *planner_typesetter_new (gboolean right_to_left);
void planner_typesetter_free (PlannerTypesetter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlannerTypesetter, planner_typesetter_free)

/** Frees some of its layouts; after that it is only good for more of that, and for being freed. Returns whether none are left. */
gboolean planner_typesetter_shrink (PlannerTypesetter *self);

/** @text broken into lines of at most @width points. Borrowed, not to be changed. */
PangoLayout *planner_typesetter_set (PlannerTypesetter *self, PlannerStyle style, const char *text, double width);

/** @text on one line, cut with an ellipsis at @width points. Borrowed, not to be changed. */
PangoLayout *planner_typesetter_set_line (PlannerTypesetter *self, PlannerStyle style, const char *text, double width);

/** @text without its breaks on at most @most_lines lines, the last cut with an ellipsis. Borrowed, not to be changed. */
PangoLayout *planner_typesetter_set_lines (PlannerTypesetter *self, PlannerStyle style, const char *text, double width,
                                           guint most_lines);

/** How wide @text is on one line, in points rounded up. */
double planner_typesetter_measure (PlannerTypesetter *self, PlannerStyle style, const char *text);

/** @text as UTF-8 in which every character has a shape or breaks a line; the others are replaced. Free with g_free(). */
char *planner_typesetter_dup_shown (const char *text);

/** The size of @style in points. */
double planner_style_get_size (PlannerStyle style);

G_END_DECLS
