/* The words that written timescales are made of.
 *
 * Private to the timescale reader.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/rules/planner-timescale-tokens.h"

G_BEGIN_DECLS

/* A word or phrase in lower case; a space in it may be written as a hyphen.
 * One whose type is END says nothing and is left out. */
typedef struct
{
  const char *phrase;
  PlannerTokenType type;
  int value;
  gboolean ordinal;
} PlannerTimescaleWord;

/* All of them; the last has no phrase. The longest that fits is meant. */
extern const PlannerTimescaleWord planner_timescale_words[];

G_END_DECLS
