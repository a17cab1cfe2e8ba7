/* Times and numbers of an agenda. */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/rules/planner-agenda-numbers.h"
#include "core/rules/planner-agenda-times.h"

#include <string.h>

#define MAX_ITEMS 8

/* Items as "A 10:00 20, B - 10, C 10:30 -": what they are called, their own starts and lengths. */
static guint
read_items (const char        *text,
            PlannerAgendaSlot *slots,
            char              *names)
{
  g_auto (GStrv) items = g_strsplit (text, ", ", -1);
  guint n_items = 0;

  for (; items[n_items] != NULL && *items[n_items] != '\0'; n_items++)
    {
      g_auto (GStrv) words = g_strsplit (items[n_items], " ", 3);

      names[n_items] = words[0][0];
      slots[n_items].start = planner_minute_from_text (words[1]);
      slots[n_items].length = g_str_equal (words[2], "-") ? PLANNER_NO_MINUTE : (int) g_ascii_strtoll (words[2], NULL, 10);
    }
  return n_items;
}

static char *
write_starts (const PlannerAgendaSlot *slots,
              guint                    n_slots,
              const char              *names)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_slots; i++)
    {
      g_autofree char *start = planner_minute_to_text (slots[i].start);

      g_string_append_printf (text, "%s%c %s", i > 0 ? ", " : "", names[i], start != NULL ? start : "-");
    }
  return g_string_free_and_steal (text);
}

static const char *
find_name (const char *names,
           guint       n_names,
           char        name)
{
  return memchr (names, name, n_names);
}

/* What was, what is now (with starts as they were, or as just given), whose start was given or who was moved, what comes of it. */
static void
test_follow (void)
{
  static const struct
  {
    const char *opens; /* before, and after where that is another: "10:00 10:30" */
    const char *before;
    const char *now;
    const char *given;
    const char *moved;
    const char *then;
  } rows[] = {
    /* A length changes: those that follow come later or earlier, the first stays. */
    { "10:00", "A 10:00 5, B 10:05 10, C 10:15 5", "A 10:00 15, B 10:05 10, C 10:15 5", "", "", "A 10:00, B 10:15, C 10:25" },
    { "10:00", "A 10:00 15, B 10:15 10, C 10:25 5", "A 10:00 5, B 10:15 10, C 10:25 5", "", "", "A 10:00, B 10:05, C 10:15" },
    /* What says no start says none afterwards; what comes behind it follows still. */
    { "10:00", "A 10:00 5, B - 10, C 10:15 5", "A 10:00 20, B - 10, C 10:15 5", "", "", "A 10:00, B -, C 10:30" },
    { "10:00", "A - 5, B - 10, C 10:15 5", "A - 20, B - 10, C 10:15 5", "", "", "A -, B -, C 10:30" },
    /* A gap takes up what is too long; when it is used up, the anchor follows, and so does what follows that. */
    { "10:00", "A 10:00 20, B 10:30 10, C 10:40 5", "A 10:00 30, B 10:30 10, C 10:40 5", "", "", "A 10:00, B 10:30, C 10:40" },
    { "10:00", "A 10:00 20, B 10:30 10, C 10:40 5", "A 10:00 45, B 10:30 10, C 10:40 5", "", "", "A 10:00, B 10:45, C 10:55" },
    { "10:00", "A 10:00 20, B 10:30 10, C 10:40 5", "A 10:00 5, B 10:30 10, C 10:40 5", "", "", "A 10:00, B 10:30, C 10:40" },
    /* A start is given: a gap before it stays, those behind follow. Where it is the end of the one before, it follows from then on. */
    { "10:00", "A 10:00 5, B 10:05 10, C 10:15 5", "A 10:00 5, B 10:20 10, C 10:15 5", "B", "", "A 10:00, B 10:20, C 10:30" },
    { "10:00", "A 10:00 5, B 10:20 10, C 10:30 5", "A 10:00 5, B 10:05 10, C 10:30 5", "B", "", "A 10:00, B 10:05, C 10:15" },
    { "10:00", "A 10:00 5, B 10:05 10, C 10:15 5", "A 09:30 5, B 10:05 10, C 10:15 5", "A", "", "A 09:30, B 09:35, C 09:45" },
    /* One that is wanted before the one before has ended stays, whatever happens. */
    { "10:00", "A 10:00 20, B 10:20 10", "A 10:00 20, B 10:10 10", "B", "", "A 10:00, B 10:10" },
    { "10:00", "A 10:00 20, B 10:10 10, C 10:20 5", "A 10:00 40, B 10:10 10, C 10:20 5", "", "", "A 10:00, B 10:10, C 10:20" },
    /* Nobody knows how long one takes: what is behind it stays, until it is known and too long. */
    { "10:00", "A 10:00 -, B 10:15 10, C 10:25 5", "A 10:00 15, B 10:15 10, C 10:25 5", "", "", "A 10:00, B 10:15, C 10:25" },
    { "10:00", "A 10:00 -, B 10:15 10, C 10:25 5", "A 10:00 20, B 10:15 10, C 10:25 5", "", "", "A 10:00, B 10:20, C 10:30" },
    { "10:00", "A 10:00 15, B 10:15 10", "A 10:00 -, B 10:15 10", "", "", "A 10:00, B 10:15" },
    /* The meeting begins at another time: those that began with it come along, anchors stay. */
    { "10:00 10:30", "A 10:00 5, B 10:05 10", "A 10:00 5, B 10:05 10", "", "", "A 10:30, B 10:35" },
    { "10:00 09:30", "A 10:00 5, B 10:05 10, C 11:00 5", "A 10:00 5, B 10:05 10, C 11:00 5", "", "", "A 09:30, B 09:35, C 11:00" },
    { "10:00 10:30", "A 10:15 5, B 10:20 10", "A 10:15 5, B 10:20 10", "", "", "A 10:30, B 10:35" },
    { "- 10:30", "A 10:15 5, B 10:20 10", "A 10:15 5, B 10:20 10", "", "", "A 10:30, B 10:35" },
    { "10:00 -", "A 10:00 5, B 10:05 10", "A 10:00 5, B 10:05 10", "", "", "A 10:00, B 10:05" },
    /* Moved: it takes the time of its new place; others close the gap and make room. */
    { "10:00", "A 10:00 5, B 10:05 10, C 10:15 20", "A 10:00 5, C 10:15 20, B 10:05 10", "", "B", "A 10:00, C 10:05, B 10:25" },
    { "10:00", "A 10:00 5, B 10:05 10, C 10:15 20", "C 10:15 20, A 10:00 5, B 10:05 10", "", "C", "C 10:00, A 10:20, B 10:25" },
    { "10:00", "A 10:00 5, B 10:30 10, C 10:40 20", "B 10:30 10, A 10:00 5, C 10:40 20", "", "B", "B 10:00, A 10:10, C 10:15" },
    { "10:00", "A 10:00 5, B 10:05 10, C 11:00 20", "B 10:05 10, A 10:00 5, C 11:00 20", "", "B", "B 10:00, A 10:10, C 11:00" },
    /* One goes; one comes. */
    { "10:00", "A 10:00 5, B 10:05 10, C 10:15 20", "A 10:00 5, C 10:15 20", "", "", "A 10:00, C 10:05" },
    { "10:00", "A 10:00 5, C 10:05 20, D 10:25 5", "A 10:00 5, N - 10, C 10:05 20, D 10:25 5", "", "N", "A 10:00, N -, C 10:15, D 10:35" },
    { "10:00", "A 10:00 5, C 10:05 20", "A 10:00 5, N - -, C 10:05 20", "", "N", "A 10:00, N -, C 10:05" },
    /* Past midnight no time is said. */
    { "23:00", "A 23:00 30, B 23:30 20, C 23:50 5", "A 23:00 55, B 23:30 20, C 23:50 5", "", "", "A 23:00, B 23:55, C -" },
    { "", "", "", "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerAgendaSlot before[MAX_ITEMS], now[MAX_ITEMS];
      PlannerAgendaPlace stood[MAX_ITEMS], places[MAX_ITEMS];
      char names[MAX_ITEMS], now_names[MAX_ITEMS];
      g_auto (GStrv) opens = g_strsplit (rows[i].opens, " ", 2);
      guint n = read_items (rows[i].before, before, names);
      guint n_now = read_items (rows[i].now, now, now_names);
      g_autofree char *then = NULL;

      planner_agenda_times_place (before, n, planner_minute_from_text (opens[0]), stood);
      for (guint j = 0; j < n_now; j++)
        {
          const char *was = find_name (names, n, now_names[j]);

          places[j] = strchr (rows[i].given, now_names[j]) != NULL              ? PLANNER_AGENDA_GIVEN
                      : was == NULL || strchr (rows[i].moved, now_names[j]) != NULL ? PLANNER_AGENDA_FOLLOWS
                                                                                : stood[was - names];
        }
      planner_agenda_times_follow (now, places, n_now,
                                   planner_minute_from_text (opens[0] != NULL && opens[1] != NULL ? opens[1] : opens[0]));
      then = write_starts (now, n_now, now_names);
      if (g_strcmp0 (then, rows[i].then) != 0)
        g_error ("row %u, %s → %s: %s", i, rows[i].before, rows[i].now, then);
    }
}

static void
test_lay (void)
{
  static const struct
  {
    const char *opens;
    const char *items;
    const char *starts;
    const char *latest;
  } rows[] = {
    { "10:00", "A - 5, B - 10, C 10:40 5, D - 5", "10:00 10:05 10:40 10:45", "10:50" },
    { "10:00", "A - 5, B - -, C - 5", "10:00 10:05 -", "10:05" },
    { "-", "A - 5, B 10:00 10, C - 5", "- 10:00 10:10", "10:15" },
    { "10:00", "A 10:00 60, B 10:10 5", "10:00 10:10", "11:00" },
    { "-", "A - 5", "-", "-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      PlannerAgendaSlot slots[MAX_ITEMS];
      char names[MAX_ITEMS];
      int starts[MAX_ITEMS];
      guint n = read_items (rows[i].items, slots, names);
      g_autoptr (GString) text = g_string_new (NULL);
      int latest = planner_agenda_times_lay (slots, n, planner_minute_from_text (rows[i].opens), starts);

      for (guint j = 0; j < n; j++)
        {
          g_autofree char *start = planner_minute_to_text (starts[j]);

          g_string_append_printf (text, "%s%s", j > 0 ? " " : "", start != NULL ? start : "-");
        }
      g_assert_cmpstr (text->str, ==, rows[i].starts);
      g_assert_cmpint (latest, ==, planner_minute_from_text (rows[i].latest));
    }
}

static void
test_minutes (void)
{
  static const struct
  {
    const char *text;
    int minute;
  } rows[] = { { "00:00", 0 },  { "10:20", 620 }, { "23:59", 1439 }, { "24:00", -1 }, { "10:60", -1 },
               { "10", -1 },    { "", -1 },       { NULL, -1 },      { "10:20x", -1 }, { "-1:20", -1 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = planner_minute_to_text (rows[i].minute);

      g_assert_cmpint (planner_minute_from_text (rows[i].text), ==, rows[i].minute);
      g_assert_cmpstr (text, ==, rows[i].minute >= 0 ? rows[i].text : NULL);
    }
  g_assert_null (planner_minute_to_text (24 * 60));
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *numbers; /* "-": none */
    const char *renewed;
    const char *next;
  } rows[] = {
    { "1,2,3", "1,2,3", "4" },
    { "2,1,3", "1,2,3", "4" },
    { "1,-,3,5", "1,2,3,4", "6" },
    { "1,5a,5b,7", "1,1a,1b,2", "8" },
    { "4,4a,3,3 (b),3.c,9", "1,1a,2,2a,2b,3", "10" },
    { "5a,5b", "1,1a", "6" },
    { "-,-", "1,2", "1" },
    { "Item one,2", "1,2", "3" },
    { "3ab,4", "1,2", "5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) numbers = g_strsplit (rows[i].numbers, ",", -1);
      guint n = g_strv_length (numbers);
      const char *given[MAX_ITEMS];
      g_auto (GStrv) renewed = NULL;
      g_autofree char *text = NULL;
      g_autofree char *next = NULL;

      for (guint j = 0; j < n; j++)
        given[j] = g_str_equal (numbers[j], "-") ? NULL : numbers[j];
      renewed = planner_agenda_numbers_renew (given, n);
      text = g_strjoinv (",", renewed);
      next = planner_agenda_numbers_next (given, n);
      g_assert_cmpstr (text, ==, rows[i].renewed);
      g_assert_cmpstr (next, ==, rows[i].next);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/agenda/follow", test_follow);
  g_test_add_func ("/rules/agenda/lay", test_lay);
  g_test_add_func ("/rules/agenda/minutes", test_minutes);
  g_test_add_func ("/rules/agenda/numbers", test_numbers);
  return g_test_run ();
}
