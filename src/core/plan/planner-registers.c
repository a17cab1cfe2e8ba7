/* planner-registers.c: what merging needs to know of one record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "planner-registers.h"

#include <string.h>

#define ACTOR_MAX_LENGTH 64

static void
clear_write (gpointer data)
{
  PlannerWrite *write = data;

  g_clear_pointer (&write->value, g_free);
}

PlannerRegisters *
planner_registers_new (void)
{
  PlannerRegisters *self = g_new0 (PlannerRegisters, 1);

  self->seen = g_array_new (FALSE, FALSE, sizeof (PlannerStamp));
  self->writes = g_array_new (FALSE, FALSE, sizeof (PlannerWrite));
  g_array_set_clear_func (self->writes, clear_write);
  return self;
}

PlannerRegisters *
planner_registers_copy (const PlannerRegisters *self)
{
  PlannerRegisters *copy = planner_registers_new ();

  g_array_append_vals (copy->seen, self->seen->data, self->seen->len);
  g_array_append_vals (copy->writes, self->writes->data, self->writes->len);
  for (guint i = 0; i < copy->writes->len; i++)
    {
      PlannerWrite *write = &g_array_index (copy->writes, PlannerWrite, i);

      write->value = g_strdup (write->value);
    }
  return copy;
}

void
planner_registers_free (PlannerRegisters *self)
{
  g_array_unref (self->seen);
  g_array_unref (self->writes);
  g_free (self);
}

/* Stamps and version vectors */

static gboolean
parse_stamp (const char *text, gsize length, PlannerStamp *stamp)
{
  char buffer[ACTOR_MAX_LENGTH + 24];
  char *dot;

  if (length >= sizeof buffer)
    return FALSE;

  memcpy (buffer, text, length);
  buffer[length] = '\0';
  dot = strrchr (buffer, '.');
  if (dot == NULL || dot == buffer || dot - buffer > ACTOR_MAX_LENGTH)
    return FALSE;

  *dot = '\0';
  for (const char *c = buffer; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c))
      return FALSE;
  if (dot[1] == '0' || !g_ascii_string_to_unsigned (dot + 1, 10, 1, G_MAXINT64, &stamp->number, NULL))
    return FALSE;

  stamp->actor = g_intern_string (buffer);
  return TRUE;
}

gboolean
planner_stamp_parse (const char *text, PlannerStamp *stamp)
{
  g_return_val_if_fail (stamp != NULL, FALSE);

  return text != NULL && parse_stamp (text, strlen (text), stamp);
}

char *
planner_stamp_print (const PlannerStamp *stamp)
{
  return g_strdup_printf ("%s.%" G_GUINT64_FORMAT, stamp->actor, stamp->number);
}

gboolean
planner_stamp_equal (const PlannerStamp *a, const PlannerStamp *b)
{
  return a->actor == b->actor && a->number == b->number;
}

/* Where @actor stands in the vector, or where it would. */
static gboolean
seen_find (const GArray *seen, const char *actor, guint *index)
{
  for (guint i = 0; i < seen->len; i++)
    {
      const PlannerStamp *stamp = &g_array_index (seen, PlannerStamp, i);
      int order = stamp->actor == actor ? 0 : strcmp (stamp->actor, actor);

      if (order >= 0)
        {
          *index = i;
          return order == 0;
        }
    }
  *index = seen->len;
  return FALSE;
}

gboolean
planner_seen_parse (const char *text, GArray *seen)
{
  g_array_set_size (seen, 0);
  if (text == NULL)
    return FALSE;

  while (*text != '\0')
    {
      gsize length = strcspn (text, " ");
      PlannerStamp stamp;
      guint index;

      if (!parse_stamp (text, length, &stamp) || seen_find (seen, stamp.actor, &index))
        return FALSE;
      g_array_insert_val (seen, index, stamp);
      text += length;
      if (*text == ' ' && *++text == '\0')
        return FALSE;
    }
  return TRUE;
}

char *
planner_seen_print (const GArray *seen)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < seen->len; i++)
    {
      const PlannerStamp *stamp = &g_array_index (seen, PlannerStamp, i);

      g_string_append_printf (text, "%s%s.%" G_GUINT64_FORMAT, i > 0 ? " " : "", stamp->actor, stamp->number);
    }
  return g_string_free (text, FALSE);
}

gboolean
planner_seen_covers (const GArray *seen, const PlannerStamp *stamp)
{
  guint index;

  return seen_find (seen, stamp->actor, &index) && g_array_index (seen, PlannerStamp, index).number >= stamp->number;
}

gboolean
planner_seen_includes (const GArray *seen, const GArray *other)
{
  for (guint i = 0; i < other->len; i++)
    if (!planner_seen_covers (seen, &g_array_index (other, PlannerStamp, i)))
      return FALSE;
  return TRUE;
}

void
planner_seen_add (GArray *seen, const PlannerStamp *stamp)
{
  guint index;

  if (!seen_find (seen, stamp->actor, &index))
    g_array_insert_val (seen, index, *stamp);
  else if (g_array_index (seen, PlannerStamp, index).number < stamp->number)
    g_array_index (seen, PlannerStamp, index).number = stamp->number;
}

/* Writes */

static int
compare_writes (const PlannerWrite *a, const PlannerWrite *b)
{
  int order = a->name == b->name ? 0 : strcmp (a->name, b->name);

  if (order == 0 && a->stamp.actor != b->stamp.actor)
    order = strcmp (a->stamp.actor, b->stamp.actor);
  if (order == 0)
    order = (a->stamp.number > b->stamp.number) - (a->stamp.number < b->stamp.number);
  return order;
}

/* The index of the first write that does not come before (@name, @stamp). */
static guint
find_place (const PlannerRegisters *self, const PlannerWrite *wanted)
{
  guint low = 0, high = self->writes->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_writes (&g_array_index (self->writes, PlannerWrite, middle), wanted) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

void
planner_registers_put (PlannerRegisters *self, const char *name, PlannerStamp stamp, char *value)
{
  PlannerWrite write = { name, stamp, value };
  guint place = find_place (self, &write);

  if (place < self->writes->len && compare_writes (&g_array_index (self->writes, PlannerWrite, place), &write) == 0)
    {
      PlannerWrite *present = &g_array_index (self->writes, PlannerWrite, place);

      g_free (present->value);
      present->value = value;
      return;
    }
  write.name = g_intern_string (name);
  g_array_insert_val (self->writes, place, write);
}

const PlannerWrite *
planner_registers_get (const PlannerRegisters *self, const char *name, guint *n_writes)
{
  PlannerWrite first = { name, { "", 0 }, NULL };
  guint place = find_place (self, &first);
  guint end = place;

  while (end < self->writes->len && strcmp (g_array_index (self->writes, PlannerWrite, end).name, name) == 0)
    end++;
  *n_writes = end - place;
  return end > place ? &g_array_index (self->writes, PlannerWrite, place) : NULL;
}

gboolean
planner_registers_write (PlannerRegisters *self, const char *name, PlannerStamp stamp, const char *value)
{
  guint n_writes;
  const PlannerWrite *first = planner_registers_get (self, name, &n_writes);

  if (n_writes <= 1 && g_strcmp0 (n_writes == 1 ? first->value : NULL, value) == 0)
    return FALSE;
  if (n_writes > 0)
    g_array_remove_range (self->writes, first - &g_array_index (self->writes, PlannerWrite, 0), n_writes);
  planner_registers_put (self, name, stamp, g_strdup (value));
  planner_seen_add (self->seen, &stamp);
  return TRUE;
}

gboolean
planner_registers_merge (PlannerRegisters *local, const PlannerRegisters *remote)
{
  g_autoptr (PlannerRegisters) merged = planner_registers_new ();
  PlannerRegisters former;
  guint i = 0, j = 0;

  if (planner_seen_includes (local->seen, remote->seen))
    return FALSE;

  while (i < local->writes->len || j < remote->writes->len)
    {
      PlannerWrite *ours = i < local->writes->len ? &g_array_index (local->writes, PlannerWrite, i) : NULL;
      PlannerWrite *theirs = j < remote->writes->len ? &g_array_index (remote->writes, PlannerWrite, j) : NULL;
      int order = ours == NULL ? 1 : theirs == NULL ? -1 :
                                                      compare_writes (ours, theirs);
      PlannerWrite kept;

      if (order == 0 || (order < 0 && !planner_seen_covers (remote->seen, &ours->stamp)))
        {
          kept = *ours;
          ours->value = NULL;
          g_array_append_val (merged->writes, kept);
        }
      else if (order > 0 && !planner_seen_covers (local->seen, &theirs->stamp))
        {
          kept = *theirs;
          kept.value = g_strdup (theirs->value);
          g_array_append_val (merged->writes, kept);
        }

      i += order <= 0;
      j += order >= 0;
    }

  g_array_append_vals (merged->seen, local->seen->data, local->seen->len);
  for (j = 0; j < remote->seen->len; j++)
    planner_seen_add (merged->seen, &g_array_index (remote->seen, PlannerStamp, j));

  former = *local;
  *local = *merged;
  *merged = former;
  return TRUE;
}

const PlannerWrite *
planner_registers_get_shown (const PlannerRegisters *self, const char *name, PlannerWriteCompare compare, gpointer data)
{
  guint n_writes;
  const PlannerWrite *writes = planner_registers_get (self, name, &n_writes);
  const PlannerWrite *shown = writes;

  for (guint i = 1; i < n_writes; i++)
    if (compare (&writes[i], shown, data) > 0)
      shown = &writes[i];
  return shown;
}

gboolean
planner_registers_is_clash (const PlannerRegisters *self, const char *name)
{
  guint n_writes;
  const PlannerWrite *writes = planner_registers_get (self, name, &n_writes);

  for (guint i = 1; i < n_writes; i++)
    if (g_strcmp0 (writes[i].value, writes[0].value) != 0)
      return TRUE;
  return FALSE;
}

/* Whether something was written that the deletion had not seen. */
static gboolean
touched_since (const PlannerRegisters *self, const char *deletion)
{
  g_autoptr (GArray) saw = g_array_new (FALSE, FALSE, sizeof (PlannerStamp));
  const char *deleted = g_intern_static_string (PLANNER_REGISTER_DELETED);

  planner_seen_parse (deletion, saw);
  for (guint i = 0; i < self->writes->len; i++)
    {
      const PlannerWrite *write = &g_array_index (self->writes, PlannerWrite, i);

      if (write->name != deleted && !planner_seen_covers (saw, &write->stamp))
        return TRUE;
    }
  return FALSE;
}

PlannerDeletion
planner_registers_get_deletion (const PlannerRegisters *self)
{
  guint n_writes, n_deletions = 0;
  const PlannerWrite *writes = planner_registers_get (self, PLANNER_REGISTER_DELETED, &n_writes);
  gboolean touched = FALSE;

  for (guint i = 0; i < n_writes; i++)
    if (writes[i].value != NULL)
      {
        n_deletions++;
        touched = touched || touched_since (self, writes[i].value);
      }

  if (n_deletions == 0)
    return PLANNER_DELETION_NONE;
  return touched || n_deletions < n_writes ? PLANNER_DELETION_CLASH : PLANNER_DELETION_DELETED;
}

guint
planner_registers_count_clashes (const PlannerRegisters *self)
{
  PlannerDeletion deletion = planner_registers_get_deletion (self);
  guint n_clashes = deletion == PLANNER_DELETION_CLASH;
  guint n_writes;

  if (deletion == PLANNER_DELETION_DELETED)
    return 0;
  for (guint i = 0; i < self->writes->len; i += n_writes)
    {
      const char *name = g_array_index (self->writes, PlannerWrite, i).name;

      planner_registers_get (self, name, &n_writes);
      if (n_writes > 1 && strcmp (name, PLANNER_REGISTER_DELETED) != 0)
        n_clashes += planner_registers_is_clash (self, name);
    }
  return n_clashes;
}
