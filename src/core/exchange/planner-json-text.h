/* planner-json-text.h: strings, numbers and words of JSON, looked at strictly
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Goes over a text that need not be NUL-terminated, and holds the first mistake. For planner-json-scanner.c alone.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *at;      /* what comes next; once refused, the place of the mistake */
  const char *end;
  const char *problem; /* untranslated, once refused */
} PlannerJsonText;

/** Remembers what is wrong at @where. Returns %FALSE. */
gboolean planner_json_text_refuse (PlannerJsonText *self, const char *where, const char *problem);

/** What comes next does not belong there: the end, a NUL, or else @problem. Returns %FALSE. */
gboolean planner_json_text_refuse_unexpected (PlannerJsonText *self, const char *problem);

/** Goes over the string whose opening quote comes next. */
gboolean planner_json_text_check_string (PlannerJsonText *self);

/** Goes over a number: as JSON writes it, finite, and if it is whole, within 64 bits with sign. */
gboolean planner_json_text_check_number (PlannerJsonText *self);

/** Goes over @word. */
gboolean planner_json_text_check_word (PlannerJsonText *self, const char *word);

static inline void
planner_json_text_skip_blanks (PlannerJsonText *self)
{
  const char *at = self->at;

  while (at < self->end && (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t'))
    at++;
  self->at = at;
}

G_END_DECLS
