/* Starts a program and measures until it has drawn a window for the first time; then ends it.
 *
 * first-frame COMMAND [ARGUMENT…] prints, in one line: milliseconds until the frame, milliseconds of CPU until
 * then, and KiB of memory of its own when it has come to rest.
 */
/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <X11/Xlib.h>
#include <X11/extensions/Xdamage.h>
#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define REST (G_USEC_PER_SEC * 3 / 2)
#define PATIENCE (60 * G_USEC_PER_SEC)

/* Windows come and go while we look at them. */
static int
ignore_error_cb (Display     *display,
                 XErrorEvent *event)
{
  return 0;
}

/* A window of a program is large; what toolkits make to talk to each other is not. */
static void
watch_for_frame (Display *display)
{
  int damage_event, damage_error;
  gboolean drawn = FALSE;

  if (!XDamageQueryExtension (display, &damage_event, &damage_error))
    g_error ("The display cannot tell what is drawn");

  while (!drawn)
    {
      XEvent event;

      XNextEvent (display, &event);
      if (event.type == CreateNotify)
        XDamageCreate (display, event.xcreatewindow.window, XDamageReportRawRectangles);
      else if (event.type == damage_event + XDamageNotify)
        drawn = ((XDamageNotifyEvent *) &event)->area.width > 200;
    }
}

/* User and system time of a process and its threads, in microseconds. */
static gint64
read_cpu_time (GPid pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/stat", pid);
  g_autofree char *text = NULL;
  unsigned long user, system;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  sscanf (strrchr (text, ')'), ") %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu", &user, &system);
  return (gint64) (user + system) * G_USEC_PER_SEC / sysconf (_SC_CLK_TCK);
}

/* Memory that no other process shares, in KiB. */
static gint64
read_memory (GPid pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", pid);
  g_autofree char *text = NULL;
  gint64 sum = 0;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  for (const char *line = strstr (text, "Private_"); line != NULL; line = strstr (line + 1, "Private_"))
    if (!g_str_has_prefix (line, "Private_Hugetlb"))
      sum += g_ascii_strtoll (strchr (line, ':') + 1, NULL, 10);
  return sum;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  Display *display = XOpenDisplay (NULL);
  gint64 began, wall, cpu;
  GPid pid;

  if (display == NULL || argc < 2)
    return 2;
  XSetErrorHandler (ignore_error_cb);
  alarm (PATIENCE / G_USEC_PER_SEC);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);
  XSync (display, False);

  began = g_get_monotonic_time ();
  if (!g_spawn_async (NULL, argv + 1, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error))
    g_error ("%s", error->message);
  watch_for_frame (display);
  wall = g_get_monotonic_time () - began;
  cpu = read_cpu_time (pid);
  g_usleep (REST);

  g_print ("%.1f %.1f %" G_GINT64_FORMAT "\n", (double) wall / 1000, (double) cpu / 1000, read_memory (pid));
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
  return 0;
}
