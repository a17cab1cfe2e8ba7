/* What a written timescale consists of: dates with their direction ("by",
 * "from"), a recurrence, "ongoing", a duration.
 *
 * Private to the timescale reader.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/rules/planner-timescale-forms.h"
#include "core/rules/planner-timescale.h"

G_BEGIN_DECLS

/* One date or range, and how it bounds the time that is meant. */
typedef struct
{
  PlannerTokenType direction; /* BY, BEFORE, AFTER, FROM, SINCE, UNTIL or END for none */
  gboolean around;
  gboolean clock; /* a time of day stands before the date */
  gboolean past;  /* "completed": without a year the last one is meant */
  gboolean unknown_start; /* TBC to … */
  gboolean unknown_end;   /* … to TBC */
  PlannerForm forms[PLANNER_MAX_FORMS];
  guint n_forms;
} PlannerPhrase;

#define PLANNER_MAX_PHRASES 2

typedef struct
{
  PlannerPhrase phrases[PLANNER_MAX_PHRASES]; /* the second restates the first */
  guint n_phrases;
  PlannerRecurrence recurs;
  gboolean ongoing_before; /* "ongoing" stands before the date … */
  gboolean ongoing_after;  /* … or after it */
  gboolean then;           /* it goes on from the date: "then quarterly" */
  gboolean reviewed;       /* names something that is done again and again */
  gboolean clock;
  int duration; /* "for six months": the count, 0 when none is written */
  PlannerUnit duration_unit;
  gboolean duration_first; /* "six months after" rather than "for six months" */
} PlannerWrittenTimescale;

/* Takes all of TOKENS apart. FALSE when something is left that says nothing. */
gboolean planner_written_timescale_read (const PlannerToken      *tokens,
                                         const GDate             *near,
                                         PlannerWrittenTimescale *written);

G_END_DECLS
