/* planner-conflicts-words.c: what the conflicts of a meeting say, row by row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "rooms/meetings/planner-conflicts-words.h"

#include <glib/gi18n.h>

#include "core/plan/planner-facts.h"
#include "core/plan/planner-interest-facts.h"
#include "core/plan/planner-ruling-edits.h"
#include "paper/planner-paper-meetings.h"
#include "widgets/planner-record-words.h"

/* Words */

const char *
planner_conflicts_get_strength (PlannerStrength strength)
{
  /* Translators: how strongly an interest touches an item */
  static const char *const words[] = { N_("mentioned"), N_("related"), N_("direct") };

  g_return_val_if_fail (strength < G_N_ELEMENTS (words), NULL);

  return _(words[strength]);
}

static char *
dup_handling (PlannerHandling handling)
{
  return planner_value_to_display (PLANNER_RULING_HANDLING, planner_handling_to_string (handling));
}

char *
planner_conflicts_dup_state (PlannerRuled ruled, PlannerHandling handling)
{
  g_autofree char *words = NULL;

  if (ruled == PLANNER_RULED_DISMISSED)
    return g_strconcat ("– ", _("Dismissed"), NULL);
  words = dup_handling (handling);
  return g_strconcat (ruled == PLANNER_RULED_CONFIRMED ? "✓ " : "? ", words, NULL);
}

/* Translators: how an interest is dealt with, in a narrow cell: it is noted; its person does not vote, does not speak either, leaves, has
 * not even had the papers. */
static const char *const marks[] = { NULL, N_("Noted"), N_("No vote"), N_("Silent"), N_("Withdraws"), N_("No papers") };

char *
planner_conflicts_dup_mark (PlannerRuled ruled, PlannerHandling handling)
{
  if (ruled == PLANNER_RULED_DISMISSED || marks[handling] == NULL)
    return g_strconcat ("– ", _("Dismissed"), NULL);
  return g_strconcat (ruled == PLANNER_RULED_CONFIRMED ? "✓ " : "? ", _(marks[handling]), NULL);
}

int
planner_conflicts_count_mark_characters (void)
{
  glong most = 0;

  for (guint handling = 0; handling < G_N_ELEMENTS (marks); handling++)
    {
      g_autofree char *mark = planner_conflicts_dup_mark (PLANNER_RULED_CONFIRMED, handling);

      most = MAX (most, g_utf8_strlen (mark, -1));
    }
  return (int) most;
}

const char *
planner_conflicts_get_style (PlannerRuled ruled)
{
  return ruled == PLANNER_RULED_CONFIRMED   ? "planner-on-track"
         : ruled == PLANNER_RULED_DISMISSED ? "planner-stopped"
                                            : "planner-at-risk";
}

/* What a screen reader says of that. */
static char *
dup_spoken_state (const PlannerMeetingConflict *conflict)
{
  g_autofree char *handling = NULL;
  g_autofree char *small = NULL;

  if (conflict->ruled == PLANNER_RULED_DISMISSED)
    return g_strdup (_("dismissed"));
  handling = dup_handling (conflict->handling);
  small = planner_words_dup_inside (handling);
  /* Translators: how an interest is dealt with, such as “withdraws”, here and in what follows */
  return g_strdup_printf (conflict->ruled == PLANNER_RULED_CONFIRMED ? _("%s, confirmed") : _("%s, proposed"), small);
}

/* One interest */

static gboolean
is_secret (const PlannerMeetingConflict *conflict)
{
  return conflict->interest != NULL && planner_interest_is_withheld (conflict->interest);
}

/* Takes @sentence, which may be %NULL. */
static void
append (GString *text, char *sentence)
{
  if (sentence != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
  g_free (sentence);
}

static char *
dup_reason (const PlannerMeetingConflict *conflict)
{
  const char *reason = conflict->ruling != NULL ? planner_record_get (conflict->ruling, PLANNER_RULING_REASON) : NULL;

  if (conflict->ruled == PLANNER_RULED_RETURNED)
    return g_strdup (_("It was dismissed, and has changed since."));
  if (reason == NULL || is_secret (conflict))
    return NULL;
  /* Translators: why an interest is dealt with so, or is none */
  return g_strdup_printf (conflict->ruled == PLANNER_RULED_DISMISSED ? _("Dismissed: %s") : _("Reason: %s"), reason);
}

/* Whose rule says so, where it is not the usual one; and that what is done is something else. */
static char *
dup_rule (const PlannerMeetingConflict *conflict)
{
  g_autofree char *of = conflict->rule_of != NULL ? planner_record_dup_title (conflict->rule_of) : NULL;
  g_autofree char *proposed = dup_handling (conflict->proposed);
  gboolean differs = conflict->ruled != PLANNER_RULED_DISMISSED && conflict->handling != conflict->proposed;

  if (of != NULL)
    /* Translators: the first %s is an organisation, the second how an interest is dealt with */
    return g_strdup_printf (_("The rule of %s: %s."), of, proposed);
  /* Translators: %s is how an interest is dealt with */
  return differs ? g_strdup_printf (_("Proposed was: %s."), proposed) : NULL;
}

static char *
dup_more (const PlannerMeetingConflict *conflict)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append (text, dup_rule (conflict));
  append (text, dup_reason (conflict));
  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

static char *
dup_key (PlannerRecord *item, const char *type, const char *first, const char *second)
{
  return g_strjoin ("|", planner_record_get_id (item), type, first != NULL ? first : "", second != NULL ? second : "", NULL);
}

static PlannerConflictsFacts *
new_facts (PlannerConflictsRowType type, PlannerRecord *item, char *key)
{
  PlannerConflictsFacts *facts = g_new0 (PlannerConflictsFacts, 1);

  facts->type = type;
  facts->key = key;
  g_set_object (&facts->item, item);
  return facts;
}

static PlannerConflictsFacts *
new_hit (PlannerPlan *plan, PlannerMeetingConflicts *conflicts, PlannerRecord *item, const PlannerMeetingConflict *conflict)
{
  PlannerRecord *by = conflict->is_declared_at_meeting ? conflict->ruling : conflict->interest;
  PlannerConflictsFacts *facts
    = new_facts (PLANNER_CONFLICTS_HIT, item,
                 dup_key (item, "hit", planner_record_get_id (conflict->person), by != NULL ? planner_record_get_id (by) : NULL));
  g_autofree char *title = planner_paper_item_dup_title (item);
  g_autofree char *state = dup_spoken_state (conflict);

  g_set_object (&facts->person, conflict->person);
  g_set_object (&facts->interest, conflict->interest);
  g_set_object (&facts->ruling, conflict->ruling);
  facts->title = planner_record_dup_title (conflict->person);
  facts->aside = planner_plan_dup_display (plan, conflict->person, PLANNER_PERSON_ORGANISATION);
  facts->words = planner_meeting_conflicts_describe (conflicts, conflict);
  facts->more = dup_more (conflict);
  facts->strength = conflict->strength;
  facts->ruled = conflict->ruled;
  facts->handling = conflict->handling;
  facts->proposed = conflict->proposed;
  facts->is_declared_at_meeting = conflict->is_declared_at_meeting;
  facts->is_open = planner_meeting_conflict_is_open (conflict);
  /* Translators: what a screen reader says of an interest: the item, the person, how strongly it touches the item, how it is dealt with */
  facts->label = g_strdup_printf (_("%s, %s, %s, %s"), title, facts->title, planner_conflicts_get_strength (conflict->strength), state);
  return facts;
}

/* What stands above them */

static guint
count_open (const PlannerItemConflicts *item)
{
  guint n = 0;

  for (guint i = 0; i < item->conflicts->len; i++)
    n += planner_meeting_conflict_is_open (g_ptr_array_index (item->conflicts, i)) ? 1 : 0;
  return n;
}

static gboolean
is_short (const PlannerItemConflicts *item)
{
  for (guint i = 0; i < item->quorums->len; i++)
    if (!planner_board_quorum_is_met_after (&g_array_index (item->quorums, PlannerBoardQuorum, i)))
      return TRUE;
  return FALSE;
}

/* Takes @part. */
static void
add_part (GString *line, char *part)
{
  g_string_append_printf (line, line->len > 0 ? " · %s" : "%s", part);
  g_free (part);
}

static char *
dup_open (guint n)
{
  return g_strdup_printf (ngettext ("%u to confirm", "%u to confirm", n), n);
}

static PlannerConflictsFacts *
new_heading (const PlannerItemConflicts *item)
{
  PlannerConflictsFacts *facts = new_facts (PLANNER_CONFLICTS_ITEM, item->item, dup_key (item->item, "item", NULL, NULL));
  g_autoptr (GString) words = g_string_new (NULL);

  facts->title = planner_paper_item_dup_title (item->item);
  facts->n_open = count_open (item);
  facts->is_short = is_short (item);
  add_part (words, facts->n_open > 0 ? dup_open (facts->n_open) : g_strdup (_("settled")));
  if (facts->is_short)
    add_part (words, g_strdup (_("not quorate")));
  facts->words = g_string_free_and_steal (g_steal_pointer (&words));
  facts->label = g_strdup_printf ("%s, %s", facts->title, facts->words);
  return facts;
}

static PlannerConflictsFacts *
new_chair (const PlannerItemConflicts *item)
{
  PlannerConflictsFacts *facts = new_facts (PLANNER_CONFLICTS_CHAIR, item->item, dup_key (item->item, "chair", NULL, NULL));

  facts->words = planner_item_conflicts_dup_chair (item);
  facts->label = g_strdup (facts->words);
  facts->is_open = item->alternate == NULL;
  facts->offered = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < item->offered->len; i++)
    g_ptr_array_add (facts->offered, g_object_ref (g_ptr_array_index (item->offered, i)));
  g_set_object (&facts->alternate, item->alternate);
  return facts;
}

/* Where nobody else could come: whether somebody could be given a seat. */
static char *
dup_vacant (PlannerPlan *plan, PlannerRecord *item, PlannerRecord *board)
{
  PlannerRecord *meeting = planner_plan_lookup (plan, PLANNER_KIND_MEETING, planner_record_get (item, PLANNER_AGENDA_ITEM_MEETING));
  GDate today, day;
  guint n;

  planner_get_today (&today);
  planner_meeting_get_day (meeting, &today, &day);
  n = planner_board_count_vacant (plan, board, &day);
  if (n == 0)
    return g_strdup (_("Nobody else could be asked to come."));
  return g_strdup_printf (ngettext ("Nobody else could be asked to come; %u seat that votes is vacant.",
                                    "Nobody else could be asked to come; %u seats that vote are vacant.", n),
                          n);
}

/* Adds what nobody but a person can judge of the quorum of @board to @words, which may be %NULL. */
static void
add_rule (char **words, PlannerRecord *board)
{
  g_autofree char *before = *words;
  g_autoptr (GString) text = g_string_new (before);

  append (text, planner_board_dup_quorum_rule (board));
  *words = text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

/* A board that is not quorate for the item. */
static PlannerConflictsFacts *
new_short (PlannerPlan *plan, const PlannerItemConflicts *item, guint i)
{
  PlannerRecord *board = g_array_index (item->quorums, PlannerBoardQuorum, i).board;
  PlannerConflictsFacts *facts
    = new_facts (PLANNER_CONFLICTS_QUORUM, item->item, dup_key (item->item, "short", planner_record_get_id (board), NULL));

  facts->is_short = TRUE;
  facts->words = planner_item_conflicts_dup_quorum (item, i);
  facts->more = planner_item_conflicts_dup_menders (item, i);
  if (facts->more == NULL)
    facts->more = dup_vacant (plan, item->item, board);
  add_rule (&facts->more, board);
  facts->label = g_strjoin (" ", facts->words, facts->more, NULL);
  return facts;
}

/* Whether it is quorate, and fewer decide than came. */
static gboolean
is_changed (const PlannerBoardQuorum *quorum)
{
  return planner_board_quorum_is_met_after (quorum) && quorum->counts.after != quorum->counts.before;
}

/* All the boards that are, or may be, in a line; %NULL: none. */
static PlannerConflictsFacts *
new_quorate (const PlannerItemConflicts *item)
{
  g_autoptr (GString) text = g_string_new (NULL);
  PlannerConflictsFacts *facts;

  for (guint i = 0; i < item->quorums->len; i++)
    if (planner_board_quorum_is_met_after (&g_array_index (item->quorums, PlannerBoardQuorum, i)))
      append (text, planner_item_conflicts_dup_remaining (item, i));
  if (text->len == 0)
    return NULL;
  facts = new_facts (PLANNER_CONFLICTS_QUORUM, item->item, dup_key (item->item, "quorum", NULL, NULL));
  facts->words = g_string_free_and_steal (g_steal_pointer (&text));
  for (guint i = 0; i < item->quorums->len; i++)
    if (is_changed (&g_array_index (item->quorums, PlannerBoardQuorum, i)))
      add_rule (&facts->more, g_array_index (item->quorums, PlannerBoardQuorum, i).board);
  facts->label = facts->more != NULL ? g_strjoin (" ", facts->words, facts->more, NULL) : g_strdup (facts->words);
  return facts;
}

static void
add_quorums (PlannerPlan *plan, GPtrArray *rows, const PlannerItemConflicts *item)
{
  PlannerConflictsFacts *quorate = new_quorate (item);

  for (guint i = 0; i < item->quorums->len; i++)
    if (!planner_board_quorum_is_met_after (&g_array_index (item->quorums, PlannerBoardQuorum, i)))
      g_ptr_array_add (rows, new_short (plan, item, i));
  if (quorate != NULL)
    g_ptr_array_add (rows, quorate);
}

GPtrArray *
planner_conflicts_list_facts (PlannerPlan *plan, PlannerMeetingConflicts *conflicts, const PlannerItemConflicts *item)
{
  GPtrArray *rows = g_ptr_array_new ();

  if (item->conflicts->len == 0)
    return rows;
  g_ptr_array_add (rows, new_heading (item));
  if (item->chair_passes)
    g_ptr_array_add (rows, new_chair (item));
  add_quorums (plan, rows, item);
  for (guint i = 0; i < item->conflicts->len; i++)
    g_ptr_array_add (rows, new_hit (plan, conflicts, item->item, g_ptr_array_index (item->conflicts, i)));
  return rows;
}

/* What is left over */

static guint
count_touched (const GPtrArray *items)
{
  g_autoptr (GHashTable) people = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const PlannerItemConflicts *item = items->pdata[i];

      for (guint j = 0; j < item->conflicts->len; j++)
        g_hash_table_add (people, ((const PlannerMeetingConflict *) item->conflicts->pdata[j])->person);
    }
  return g_hash_table_size (people);
}

static char *
dup_untouched (const GPtrArray *items)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const PlannerItemConflicts *item = items->pdata[i];
      g_autofree char *title = planner_paper_item_dup_title (item->item);

      if (item->conflicts->len == 0)
        g_string_append_printf (titles, titles->len > 0 ? " · %s" : "%s", title);
    }
  /* Translators: %s are items of an agenda */
  return titles->len > 0 ? g_strdup_printf (_("No interest touches: %s"), titles->str) : NULL;
}

PlannerConflictsFacts *
planner_conflicts_new_rest (const GPtrArray *items, guint n_present)
{
  g_autofree char *untouched = dup_untouched (items);
  guint n_touched = MIN (count_touched (items), n_present);
  g_autofree char *people = NULL;
  PlannerConflictsFacts *facts;

  if (n_present > n_touched)
    people = g_strdup_printf (ngettext ("%u of %u people who are expected has nothing to do with any item.",
                                        "%u of %u people who are expected have nothing to do with any item.", n_present - n_touched),
                              n_present - n_touched, n_present);
  if (untouched == NULL && people == NULL)
    return NULL;
  facts = new_facts (PLANNER_CONFLICTS_REST, NULL, g_strdup ("rest"));
  facts->words = g_strdup (untouched != NULL ? untouched : people);
  facts->more = untouched != NULL ? g_strdup (people) : NULL;
  facts->label = facts->more != NULL ? g_strjoin (" ", facts->words, facts->more, NULL) : g_strdup (facts->words);
  return facts;
}

char *
planner_conflicts_dup_summary (const GPtrArray *items)
{
  g_autoptr (GString) line = g_string_new (NULL);
  guint n_open = 0, n_passes = 0, n_short = 0, n_all = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const PlannerItemConflicts *item = items->pdata[i];

      n_all += item->conflicts->len;
      n_open += count_open (item);
      n_passes += item->chair_passes ? 1 : 0;
      n_short += is_short (item) ? 1 : 0;
    }
  if (n_open > 0)
    add_part (line, dup_open (n_open));
  else
    add_part (line, g_strdup (n_all > 0 ? _("All is settled") : _("No interest touches this agenda")));
  if (n_passes > 0)
    add_part (line, g_strdup_printf (ngettext ("the chair passes %u item", "the chair passes %u items", n_passes), n_passes));
  if (n_short > 0)
    add_part (line, g_strdup_printf (ngettext ("%u item is not quorate", "%u items are not quorate", n_short), n_short));
  return g_string_free_and_steal (g_steal_pointer (&line));
}

char *
planner_conflicts_dup_expected (PlannerPlan *plan, PlannerRecord *meeting, const GArray *sitters, gboolean whole)
{
  g_auto (GStrv) boards = planner_record_dup_list (meeting, PLANNER_MEETING_BOARDS);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; boards[i] != NULL; i++)
    {
      PlannerRecord *board = planner_plan_lookup (plan, PLANNER_KIND_BOARD, boards[i]);
      g_autofree char *name = NULL;
      PlannerBoardQuorum quorum;

      if (board == NULL)
        continue;
      name = planner_record_dup_title (board);
      planner_board_count_quorum (board, sitters, NULL, &quorum);
      append (line, planner_board_quorum_dup_expected (&quorum, name));
      append (line, whole ? planner_board_dup_quorum_rule (board) : planner_board_dup_quorum_rule_hint (board));
    }
  return g_string_free_and_steal (g_steal_pointer (&line));
}
