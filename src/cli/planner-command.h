/* One run of a verb: its words and options, the plan it opened, and what it has to say.
 *
 * What a verb reports is gathered and written to standard output only when the verb has succeeded and the plan
 * is closed, so that a reader who goes away disturbs nothing.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "core/exchange/planner-json-writer.h"
#include "core/plan/planner-plan.h"

G_BEGIN_DECLS

typedef enum
{
  PLANNER_EXIT_DONE = 0,
  PLANNER_EXIT_REFUSED = 1, /* refused or failed; the plan is unchanged */
  PLANNER_EXIT_USAGE = 2,
  PLANNER_EXIT_AWAITS = 3, /* done, and something awaits a person */
} PlannerExit;

#define PLANNER_USAGE_ERROR (planner_usage_error_quark ())
GQuark planner_usage_error_quark (void);

typedef enum
{
  PLANNER_USAGE_ERROR_WRONG, /* the sentence says what is wrong */
  PLANNER_USAGE_ERROR_HELP,  /* none: help was asked for, and is the message */
} PlannerUsageError;

typedef struct _PlannerVerb PlannerVerb;

typedef struct
{
  const PlannerVerb *verb;
  char **argv;        /* the verb and all that follows it */
  char **words;       /* what is no option; %NULL-terminated */
  guint n_words;
  gboolean json;      /* --json */
  char *by;           /* --by, or NULL */
  GDate today;        /* --today, or the day it is */
  PlannerPlan *plan;  /* once opened */
  GString *output;    /* text for standard output */
  gboolean awaits_person;
} PlannerCommand;

/* Runs VERB with ARGV, which begins with its name. Returns the exit status. */
int planner_command_run (const PlannerVerb  *verb,
                         char              **argv);

/* Reads words and options; OPTIONS are the verb's own, or NULL. FALSE when help was asked for or the usage is wrong. */
gboolean planner_command_read (PlannerCommand      *self,
                               const GOptionEntry  *options,
                               GError             **error);

/* Opens the plan that the first word names, for writing, by the author that --by names. */
gboolean planner_command_open (PlannerCommand  *self,
                               GError         **error);

/* Opens it to look at only, which leaves the file as it is. */
gboolean planner_command_open_to_read (PlannerCommand  *self,
                                       GError         **error);

/* Makes an open plan the command's own, with its author. Takes PLAN. */
void planner_command_take_plan (PlannerCommand *self,
                                PlannerPlan    *plan);

/* The kind that a WORD names: asks, risks … */
gboolean planner_command_read_kind (const char   *word,
                                    PlannerKind  *kind,
                                    GError      **error);

/* The record that WORD names, borrowed: its id, or for the plan itself also "plan". */
PlannerRecord *planner_command_find_record (PlannerCommand  *self,
                                            PlannerKind      kind,
                                            const char      *word,
                                            GError         **error);

/* A date as YYYY-MM-DD, given with OPTION. */
gboolean planner_command_read_date (const char  *option,
                                    const char  *text,
                                    GDate       *date,
                                    GError     **error);

/* Sets PLANNER_USAGE_ERROR_WRONG. */
void planner_command_set_usage_error (GError **error,
                                      const char *format,
                                      ...) G_GNUC_PRINTF (2, 3);

/* Adds a line of text, in which control characters are made visible. */
void planner_command_print (PlannerCommand *self,
                            const char *format,
                            ...) G_GNUC_PRINTF (2, 3);

/* Ends WRITER, which was gathering, and makes it what the verb says. */
gboolean planner_command_print_json (PlannerCommand     *self,
                                     PlannerJsonWriter  *writer,
                                     GError            **error);

/* The same of JSON that is text already. */
void planner_command_print_json_text (PlannerCommand *self,
                                      const char     *json);

G_END_DECLS
