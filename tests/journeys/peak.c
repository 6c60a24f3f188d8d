/* peak FILE COMMAND…: runs the command and writes into FILE the most memory (KiB) that it, or any
 * process that it waited for, held at one time; ends with the command's status. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int count, char **arguments) {
    if (count < 3)
        return 2;
    pid_t child = fork();
    if (child == 0) {
        execvp(arguments[2], &arguments[2]);
        _exit(127);
    }
    int status;
    struct rusage used;
    if (child < 0 || wait4(child, &status, 0, &used) != child)
        return 2;
    FILE *file = fopen(arguments[1], "w");
    if (!file || fprintf(file, "%ld\n", used.ru_maxrss) < 0 || fclose(file) != 0)
        return 2;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 2;
}
