/* A Modbus TCP slave made with libmodbus that only stores registers.
 * store-registers UNIT [LIMIT]: prints the port it listens on, then answers lines of stdin as store-registers.js does. */
#include <arpa/inet.h>
#include <errno.h>
#include <modbus/modbus.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <unistd.h>

static void answer_line(char *line, modbus_mapping_t *mapping) {
    int address, value;
    if (sscanf(line, "holding %d %d", &address, &value) == 2) {
        mapping->tab_registers[address] = (uint16_t) value;
        printf("ok\n");
    } else if (sscanf(line, "input %d %d", &address, &value) == 2) {
        mapping->tab_input_registers[address] = (uint16_t) value;
        printf("ok\n");
    } else if (sscanf(line, "get %d %d", &address, &value) == 2) {
        for (int i = 0; i < value; i++) {
            printf(i ? " %u" : "%u", (unsigned) mapping->tab_registers[address + i]);
        }
        printf("\n");
    }
    fflush(stdout);
}

int main(int count, char **arguments) {
    int unit = atoi(arguments[1]);
    int limit = count > 2 ? atoi(arguments[2]) : 65535;
    modbus_t *context = modbus_new_tcp("127.0.0.1", 0);
    modbus_mapping_t *mapping = modbus_mapping_new(0, 0, limit, limit);
    int listener = modbus_tcp_listen(context, 5);
    struct sockaddr_in bound;
    socklen_t length = sizeof bound;
    if (mapping == NULL || listener < 0 || getsockname(listener, (struct sockaddr *) &bound, &length) < 0) {
        fprintf(stderr, "no slave: %s\n", modbus_strerror(errno));
        return 1;
    }
    modbus_set_slave(context, unit);
    printf("%d\n", ntohs(bound.sin_port));
    fflush(stdout);

    char line[200];
    size_t filled = 0;
    int client = -1;
    for (;;) {
        fd_set ready;
        FD_ZERO(&ready);
        FD_SET(STDIN_FILENO, &ready);
        FD_SET(client < 0 ? listener : client, &ready);
        if (select((client > listener ? client : listener) + 1, &ready, NULL, NULL, NULL) < 0) {
            return 1;
        }
        if (FD_ISSET(STDIN_FILENO, &ready)) {
            ssize_t got = read(STDIN_FILENO, line + filled, 1);
            if (got <= 0) {
                return 0;
            }
            filled += (size_t) got;
            if (line[filled - 1] == '\n' || filled == sizeof line - 1) {
                line[filled] = 0;
                answer_line(line, mapping);
                filled = 0;
            }
        }
        if (client < 0) {
            if (FD_ISSET(listener, &ready)) {
                client = modbus_tcp_accept(context, &listener);
            }
        } else if (FD_ISSET(client, &ready)) {
            uint8_t request[MODBUS_TCP_MAX_ADU_LENGTH];
            int received = modbus_receive(context, request);
            /* libmodbus answers any unit id; a real table is silent towards another's */
            if (received > 0 && request[6] == unit) {
                modbus_reply(context, request, received, mapping);
            } else if (received < 0) {
                close(client);
                client = -1;
            }
        }
    }
}
