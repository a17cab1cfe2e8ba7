/* A verb of the command line: what it is called, what it takes, and what runs it. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/planner-command.h"

G_BEGIN_DECLS

typedef enum
{
  PLANNER_VERB_DEFAULT = 0,
  PLANNER_VERB_JSON = 1 << 0,  /* takes --json */
  PLANNER_VERB_TODAY = 1 << 1, /* takes --today */
  PLANNER_VERB_BY = 1 << 2,    /* takes --by: it writes into the plan */
} PlannerVerbFlags;

/* Does the work. FALSE with ERROR when it was refused or failed; PLANNER_USAGE_ERROR stands for wrong usage. */
typedef gboolean (*PlannerVerbFunc) (PlannerCommand  *command,
                                     GError         **error);

struct _PlannerVerb
{
  const char *name;
  const char *parameters;  /* "FILE KIND ID…", untranslated */
  const char *summary;     /* one line, untranslated */
  const char *description; /* what else there is to say, and examples; untranslated */
  PlannerVerbFlags flags;
  guint n_files;   /* how many of its first words are names of files */
  guint min_words; /* how many words it takes beside its options */
  guint max_words;
  PlannerVerbFunc run;
};

extern const PlannerVerb planner_verb_add;
extern const PlannerVerb planner_verb_backup;
extern const PlannerVerb planner_verb_backups;
extern const PlannerVerb planner_verb_check;
extern const PlannerVerb planner_verb_clashes;
extern const PlannerVerb planner_verb_conflicts;
extern const PlannerVerb planner_verb_delete;
extern const PlannerVerb planner_verb_export;
extern const PlannerVerb planner_verb_history;
extern const PlannerVerb planner_verb_import;
extern const PlannerVerb planner_verb_list;
extern const PlannerVerb planner_verb_move;
extern const PlannerVerb planner_verb_new;
extern const PlannerVerb planner_verb_print;
extern const PlannerVerb planner_verb_redo;
extern const PlannerVerb planner_verb_restore;
extern const PlannerVerb planner_verb_set;
extern const PlannerVerb planner_verb_settle;
extern const PlannerVerb planner_verb_undo;
extern const PlannerVerb planner_verb_when;

G_END_DECLS
