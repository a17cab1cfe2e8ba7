/* print: pages of a plan, as a PDF or a picture. */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cli/planner-print-heat-map.h"
#include "cli/planner-print-meeting.h"
#include "cli/planner-print-timeline.h"
#include "cli/planner-verb.h"
#include "core/exchange/planner-whole-file.h"
#include "paper/planner-document-pdf.h"
#include "paper/planner-document-picture.h"
#include "paper/planner-document-web.h"
#include "paper/planner-paper-actions.h"
#include "paper/planner-paper-agenda.h"
#include "paper/planner-paper-asks.h"
#include "paper/planner-paper-briefing.h"
#include "paper/planner-paper-forward-plan.h"
#include "paper/planner-paper-interests.h"
#include "paper/planner-paper-minutes.h"
#include "paper/planner-paper-overview.h"
#include "paper/planner-paper-risks.h"

#include <glib/gi18n.h>
#include <unistd.h>

typedef struct
{
  char *output;
  char *paper;
  gboolean landscape;
  gboolean portrait;
  char **workstreams; /* codes */
  gboolean escalated;
  char *meeting; /* id */
  char *as_at;
  char *since;
  PlannerPrintHeatMap heat_map;
  PlannerPrintTimeline timeline;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->paper);
  g_strfreev (options->workstreams);
  g_free (options->meeting);
  g_free (options->as_at);
  g_free (options->since);
  planner_print_heat_map_clear (&options->heat_map);
  planner_print_timeline_clear (&options->timeline);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static PlannerDocument *
create_overview (PlannerCommand  *command,
                 const Options   *options G_GNUC_UNUSED,
                 char           **workstreams G_GNUC_UNUSED,
                 GError         **error G_GNUC_UNUSED)
{
  return planner_paper_overview_new (command->plan, &command->today);
}

static PlannerDocument *
create_asks (PlannerCommand  *command,
             const Options   *options G_GNUC_UNUSED,
             char           **workstreams,
             GError         **error G_GNUC_UNUSED)
{
  PlannerPaperAsksChoice choice = { .workstreams = (const char *const *) workstreams };

  return planner_paper_asks_new (command->plan, &command->today, &choice);
}

static PlannerDocument *
create_timeline (PlannerCommand  *command,
                 const Options   *options,
                 char           **workstreams,
                 GError         **error)
{
  return planner_print_timeline_create (&options->timeline, command, workstreams, error);
}

static PlannerDocument *
create_risks (PlannerCommand  *command,
              const Options   *options,
              char           **workstreams,
              GError         **error G_GNUC_UNUSED)
{
  PlannerPaperRisksChoice choice = { .workstreams = (const char *const *) workstreams, .escalated = options->escalated };

  return planner_paper_risks_new (command->plan, &command->today, &choice);
}

static PlannerDocument *
create_heat_map (PlannerCommand  *command,
                 const Options   *options,
                 char           **workstreams,
                 GError         **error)
{
  PlannerPaperRisksChoice choice = { .workstreams = (const char *const *) workstreams, .escalated = options->escalated };
  PlannerHeatMapView view;

  if (!planner_print_heat_map_read (&options->heat_map, &view, error))
    return NULL;
  return planner_paper_heat_map_new (command->plan, &command->today, &choice, &view);
}

/* A past day, or an invalid date where none is given. */
static gboolean
read_past_day (PlannerCommand  *command,
               const char      *option,
               const char      *word,
               GDate           *day,
               GError         **error)
{
  g_date_clear (day, 1);
  if (word == NULL)
    return TRUE;
  if (!planner_command_read_date (option, word, day, error))
    return FALSE;
  if (g_date_compare (day, &command->today) <= 0)
    return TRUE;
  planner_command_set_usage_error (error, _("%s takes a day that has come, not “%s”."), option, word);
  return FALSE;
}

static PlannerDocument *
create_interests (PlannerCommand  *command,
                  const Options   *options,
                  char           **workstreams G_GNUC_UNUSED,
                  GError         **error)
{
  PlannerPaperInterestsChoice choice;

  if (!read_past_day (command, "--as-at", options->as_at, &choice.as_at, error)
      || !read_past_day (command, "--since", options->since, &choice.since, error))
    return NULL;
  return planner_paper_interests_new (command->plan, &command->today, &choice, error);
}

static PlannerDocument *
create_agenda (PlannerCommand  *command,
               const Options   *options,
               char           **workstreams G_GNUC_UNUSED,
               GError         **error)
{
  PlannerRecord *meeting = planner_print_meeting_find (command, options->meeting, FALSE, error);

  return meeting != NULL ? planner_paper_agenda_new (command->plan, meeting, &command->today) : NULL;
}

static PlannerDocument *
create_briefing (PlannerCommand  *command,
                 const Options   *options,
                 char           **workstreams G_GNUC_UNUSED,
                 GError         **error)
{
  PlannerRecord *meeting = planner_print_meeting_find (command, options->meeting, FALSE, error);

  return meeting != NULL ? planner_paper_briefing_new (command->plan, meeting, &command->today) : NULL;
}

static PlannerDocument *
create_minutes (PlannerCommand  *command,
                const Options   *options,
                char           **workstreams G_GNUC_UNUSED,
                GError         **error)
{
  PlannerRecord *meeting = planner_print_meeting_find (command, options->meeting, TRUE, error);

  return meeting != NULL ? planner_paper_minutes_new (command->plan, meeting, &command->today) : NULL;
}

/* Without a meeting it is that of all boards. */
static PlannerDocument *
create_actions (PlannerCommand  *command,
                const Options   *options,
                char           **workstreams G_GNUC_UNUSED,
                GError         **error)
{
  PlannerRecord *meeting = NULL;

  if (options->meeting != NULL && (meeting = planner_print_meeting_find (command, options->meeting, FALSE, error)) == NULL)
    return NULL;
  return planner_paper_actions_new (command->plan, meeting, &command->today);
}

static PlannerDocument *
create_forward_plan (PlannerCommand  *command,
                     const Options   *options G_GNUC_UNUSED,
                     char           **workstreams,
                     GError         **error G_GNUC_UNUSED)
{
  return planner_paper_forward_plan_new (command->plan, &command->today, (const char *const *) workstreams);
}

/* The options that only some of what can be printed has. */
typedef enum
{
  TAKES_TIMELINE = 1 << 0,
  TAKES_ESCALATED = 1 << 1,
  TAKES_HEAT_MAP = 1 << 2,
  TAKES_WORKSTREAM = 1 << 3,
  TAKES_MEETING = 1 << 4,
  TAKES_PAST = 1 << 5,
} Takes;

/* What can be printed. */
typedef struct
{
  const char *name;
  gboolean landscape; /* when nobody says otherwise */
  Takes takes;
  PlannerDocument *(*create) (PlannerCommand  *command,
                              const Options   *options,
                              char           **workstreams,
                              GError         **error);
} What;

static const What whats[] = {
  { "overview", PLANNER_PAPER_OVERVIEW_LANDSCAPE, 0, create_overview },
  { "asks", PLANNER_PAPER_ASKS_LANDSCAPE, TAKES_WORKSTREAM, create_asks },
  { "timeline", PLANNER_PAPER_TIMELINE_LANDSCAPE, TAKES_WORKSTREAM | TAKES_TIMELINE, create_timeline },
  { "risks", PLANNER_PAPER_RISKS_LANDSCAPE, TAKES_WORKSTREAM | TAKES_ESCALATED, create_risks },
  { "heat-map", PLANNER_PAPER_HEAT_MAP_LANDSCAPE, TAKES_WORKSTREAM | TAKES_ESCALATED | TAKES_HEAT_MAP, create_heat_map },
  { "interests", PLANNER_PAPER_INTERESTS_LANDSCAPE, TAKES_PAST, create_interests },
  { "agenda", PLANNER_PAPER_AGENDA_LANDSCAPE, TAKES_MEETING, create_agenda },
  { "briefing", PLANNER_PAPER_BRIEFING_LANDSCAPE, TAKES_MEETING, create_briefing },
  { "minutes", PLANNER_PAPER_MINUTES_LANDSCAPE, TAKES_MEETING, create_minutes },
  { "actions", PLANNER_PAPER_ACTIONS_LANDSCAPE, TAKES_MEETING, create_actions },
  { "forward-plan", PLANNER_PAPER_FORWARD_PLAN_LANDSCAPE, TAKES_WORKSTREAM, create_forward_plan },
};

static const What *
find_what (const char  *word,
           GError     **error)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (whats); i++)
    {
      if (g_str_equal (whats[i].name, word))
        return &whats[i];
      g_string_append_printf (names, i > 0 ? ", %s" : "%s", whats[i].name);
    }
  planner_command_set_usage_error (error, _("“%s” cannot be printed. What can be: %s."), word, names->str);
  return NULL;
}

static gboolean
check_options (const Options  *options,
               const What     *what,
               GError        **error)
{
  const struct
  {
    Takes takes;
    gboolean is_given;
    const char *words;
  } rows[] = {
    { TAKES_TIMELINE, planner_print_timeline_is_set (&options->timeline),
      _("--from, --to, --pages-wide, --columns, --group and --baseline are for the timeline.") },
    { TAKES_ESCALATED, options->escalated, _("--escalated is for risks and their heat-map.") },
    { TAKES_HEAT_MAP, planner_print_heat_map_is_set (&options->heat_map), _("--score and --movement are for the heat-map.") },
    { TAKES_WORKSTREAM, options->workstreams != NULL, _("--workstream is for asks, the timeline, risks, their heat-map and the forward-plan.") },
    { TAKES_PAST, options->as_at != NULL || options->since != NULL, _("--as-at and --since are for the register of interests.") },
    { TAKES_MEETING, options->meeting != NULL, _("--meeting is for papers of a meeting, such as its agenda.") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].is_given && !(what->takes & rows[i].takes))
      {
        planner_command_set_usage_error (error, "%s", rows[i].words);
        return FALSE;
      }
  return TRUE;
}

static gboolean
read_paper (const Options  *options,
            const What     *what,
            PlannerPaper   *paper,
            GError        **error)
{
  PlannerPaperSize size = PLANNER_PAPER_A4;

  if (options->landscape && options->portrait)
    {
      planner_command_set_usage_error (error, _("Paper is either --landscape or --portrait."));
      return FALSE;
    }
  if (options->paper != NULL && !planner_paper_size_from_name (options->paper, &size))
    {
      planner_command_set_usage_error (error, _("--paper takes A4 or A3, not “%s”."), options->paper);
      return FALSE;
    }
  *paper = planner_paper_get (size, options->landscape || (what->landscape && !options->portrait));
  return TRUE;
}

static PlannerRecord *
find_workstream (PlannerPlan *plan,
                 const char  *code)
{
  GListModel *workstreams = planner_plan_get_records (plan, PLANNER_KIND_WORKSTREAM);

  for (guint i = 0; i < g_list_model_get_n_items (workstreams); i++)
    {
      g_autoptr (PlannerRecord) workstream = g_list_model_get_item (workstreams, i);
      const char *own = planner_record_get (workstream, PLANNER_WORKSTREAM_CODE);

      if (own != NULL && g_ascii_strcasecmp (own, code) == 0)
        return workstream; /* the plan keeps it */
    }
  return planner_plan_lookup (plan, PLANNER_KIND_WORKSTREAM, code);
}

/* The ids of the workstreams that CODES name; none is NULL. */
static gboolean
read_workstreams (PlannerPlan   *plan,
                  char         **codes,
                  char        ***workstreams,
                  GError       **error)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  *workstreams = NULL;
  if (codes == NULL)
    return TRUE;
  for (guint i = 0; codes[i] != NULL; i++)
    {
      PlannerRecord *workstream = find_workstream (plan, codes[i]);

      if (workstream == NULL)
        {
          g_set_error (error, PLANNER_PLAN_ERROR, PLANNER_PLAN_ERROR_NO_SUCH_RECORD,
                       _("There is no workstream with the code “%s” in this plan."), codes[i]);
          return FALSE;
        }
      g_strv_builder_add (ids, planner_record_get_id (workstream));
    }
  *workstreams = g_strv_builder_end (ids);
  return TRUE;
}

static gboolean
write_document (PlannerCommand   *command,
                PlannerDocument  *document,
                const char       *path,
                GError          **error)
{
  PlannerPictureFormat picture;
  PlannerWebFormat web;
  g_autoptr (GBytes) bytes = NULL;

  if (path != NULL && planner_picture_format_from_path (path, &picture))
    bytes = planner_document_make_picture (document, picture, error);
  else if (path != NULL && planner_web_format_from_path (path, &web))
    bytes = planner_document_make_web (document, web, error);
  else
    bytes = planner_document_make_pdf (document, NULL, error);
  if (bytes == NULL)
    return FALSE;
  if (path != NULL && !g_str_equal (path, "-"))
    return planner_whole_file_write (path, planner_plan_get_path (command->plan), bytes, error);
  g_string_append_len (command->output, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  return TRUE;
}

static gboolean
print_pages (PlannerCommand  *command,
             const Options   *options,
             GError         **error)
{
  const What *what = find_what (command->words[1], error);
  g_autoptr (PlannerDocument) document = NULL;
  g_auto (GStrv) workstreams = NULL;
  PlannerPaper paper;

  if (what == NULL || !check_options (options, what, error) || !read_paper (options, what, &paper, error))
    return FALSE;
  if (options->output == NULL && isatty (STDOUT_FILENO))
    {
      planner_command_set_usage_error (error, _("A PDF is nothing for a terminal. Say where it goes with -o OUT.pdf."));
      return FALSE;
    }
  if (!planner_command_open_to_read (command, error)
      || !read_workstreams (command->plan, options->workstreams, &workstreams, error))
    return FALSE;
  document = what->create (command, options, workstreams, error);
  if (document == NULL)
    return FALSE;
  planner_document_set_paper (document, &paper);
  return write_document (command, document, options->output, error);
}

static gboolean
run_print (PlannerCommand  *command,
           GError         **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("Where to; - is standard output, OUT.svg or OUT.png a picture, OUT.html a web page, OUT.csv cells"),
      N_("OUT.pdf") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options.paper, N_("The size of paper, if not A4"), N_("A4|A3") },
    { "landscape", 0, 0, G_OPTION_ARG_NONE, &options.landscape, N_("The long side of the paper at the top"), NULL },
    { "portrait", 0, 0, G_OPTION_ARG_NONE, &options.portrait, N_("The short side of the paper at the top"), NULL },
    { "workstream", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.workstreams,
      N_("Only this workstream; may be given several times"), N_("CODE") },
    { "escalated", 0, 0, G_OPTION_ARG_NONE, &options.escalated, N_("Only the risks that are on the board’s list"), NULL },
    { "score", 0, 0, G_OPTION_ARG_STRING, &options.heat_map.score,
      N_("Which scores place risks on the map, if not residual ones"), N_("residual|inherent|target") },
    { "movement", 0, 0, G_OPTION_ARG_STRING, &options.heat_map.movement,
      N_("Arrows on the map: from inherent scores, to targets, or since the reviews of a day"), N_("inherent|target|DATE") },
    { "meeting", 0, 0, G_OPTION_ARG_STRING, &options.meeting, N_("The meeting, if not the next one (for minutes: the last one)"), N_("ID") },
    { "as-at", 0, 0, G_OPTION_ARG_STRING, &options.as_at, N_("The register of interests as it stood on that day"), N_("DATE") },
    { "since", 0, 0, G_OPTION_ARG_STRING, &options.since, N_("Only what has changed on the register of interests since that day"),
      N_("DATE") },
    { "pages-wide", 0, 0, G_OPTION_ARG_STRING, &options.timeline.pages_wide, N_("How many pages the axis goes over"), N_("N") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.timeline.from, N_("The first day of the axis"), N_("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options.timeline.to, N_("The last day of the axis"), N_("DATE") },
    { "columns", 0, 0, G_OPTION_ARG_STRING, &options.timeline.columns,
      N_("Fields beside the title, such as leads,timescale,status"), N_("FIELD,…") },
    { "group", 0, 0, G_OPTION_ARG_STRING, &options.timeline.group,
      N_("What stands together: workstream, ask, lead, organisation, status or tree"), N_("BY") },
    { "baseline", 0, 0, G_OPTION_ARG_NONE, &options.timeline.baseline, N_("With the baseline below each bar, and the slip"),
      NULL },
    { NULL },
  };

  return planner_command_read (command, entries, error) && print_pages (command, &options, error);
}

const PlannerVerb planner_verb_print = {
  .name = "print",
  .parameters = N_("FILE WHAT"),
  .summary = N_("Write pages of a plan as a PDF"),
  .description = N_("WHAT: overview (what needs somebody today), asks (by workstream, year and heading), timeline (milestones\n"
                    "and their bars), risks (the register), heat-map (the open risks on one page, with their list),\n"
                    "interests (the register as it is published), actions (open, and closed since the last meeting),\n"
                    "forward-plan (what comes to which meeting), and of a meeting its agenda, briefing (the chair’s page) and draft minutes.\n"
                    "The pages are those that the window prints. A name that ends with .svg or .png gives one tall picture; one that\n"
                    "ends with .html gives an accessible web page, and with .csv the cells of a document that is one table, such as\n"
                    "the register of interests as it is published.\n"
                    "--pages-wide, --from, --to, --columns, --group and --baseline are for the timeline; --escalated is\n"
                    "for risks and their heat-map, --score and --movement for the heat-map.\n"
                    "\n"
                    "Examples:\n"
                    "  icb-planner print board.icbplan asks -o asks.pdf\n"
                    "  icb-planner print board.icbplan asks --workstream UC --paper A3 -o - | lp\n"
                    "  icb-planner print board.icbplan timeline -o wall.pdf --paper A3 --pages-wide 3 --baseline\n"
                    "  icb-planner print board.icbplan timeline -o q2.png --from 2018-07-01 --to 2018-09-30\n"
                    "  icb-planner print board.icbplan risks -o board-paper.pdf --escalated --paper A3\n"
                    "  icb-planner print board.icbplan heat-map -o map.pdf --score inherent\n"
                    "  icb-planner print board.icbplan heat-map -o map.pdf --movement 2018-05-12\n"),
  .flags = PLANNER_VERB_TODAY,
  .n_files = 1,
  .min_words = 2,
  .max_words = 2,
  .run = run_print,
};
