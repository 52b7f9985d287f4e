#!/usr/bin/env python3
"""A host of a cutting table by docs/table-specification.md, map version 2.

Homes the table, loads a program, has it cut, and ends with 0 only when the table has proven that
every record was executed. After a lost connection it goes on by itself; after its own end by its journal.
"""
import argparse
import json
import math
import os
import random
import re
import socket
import struct
import sys
import time
import zlib

# ---------------------------------------------------------------- the program (section 7)

SIDE, HOLE, NOTCH_DEPTH = 6000, 3000, 600         # 0.01 mm
LONGEST_CUT = 8191
SINGLE = 0


def u32(value):
    value &= 0xFFFFFFFF
    return [value >> 16, value & 0xFFFF]


def piece(number, name):
    return [0x1000 | number, *u32(zlib.crc32(name.encode()))]


def air(x, y):
    return [0x2000, *u32(x), *u32(y)]


def cuts(from_, to):
    """A straight cut as deltas, none longer than a delta can be."""
    dx, dy = to[0] - from_[0], to[1] - from_[1]
    parts = max(1, math.ceil(max(abs(dx), abs(dy)) / LONGEST_CUT))
    ends = [(dx * i // parts, dy * i // parts) for i in range(parts + 1)]
    return [[0xC000 | bx - ax & 0x3FFF, by - ay & 0x3FFF]
            for (ax, ay), (bx, by) in zip(ends, ends[1:])]


def lift_plunge(degrees):
    return [0xA000, degrees * 10 % 3600]


def notch(degrees, depth, kind=SINGLE):
    return [0x6000 | kind, degrees * 10 % 3600, depth]


DOWN, UP, DRILL, END = [0x3000], [0x4000], [0x7000], [0xB000]


def square(number, name, x, y):
    """A square with a hole in its middle and a notch in its right edge."""
    right, top = x + SIDE, y + SIDE
    middle = right, y + SIDE // 2
    return [piece(number, name), air(x + HOLE, y + HOLE), DRILL, air(x, y), DOWN,
            *cuts((x, y), (right, y)), lift_plunge(90), *cuts((right, y), middle),
            notch(180, NOTCH_DEPTH), *cuts(middle, (right, top)), lift_plunge(180),
            *cuts((right, top), (x, top)), lift_plunge(-90), *cuts((x, top), (x, y)), UP]


def squares():
    return square(1, "1/square/1", 10000, 10000) + square(2, "1/square/2", 20000, 10000) + [END]


def from_file(path):
    """Records as the specification prints them: number, words in hexadecimal, a comment."""
    with open(path) as file:
        lines = [re.match(r"\s*\d+\s+((?:[0-9A-Fa-f]{4}\s+)+)", line) for line in file]
    return [[int(word, 16) for word in line[1].split()] for line in lines if line]


class Program:
    def __init__(self, records, payload_words):
        self.records = records
        self.crc = zlib.crc32(packed([w for r in records for w in r]))
        self.blocks = []                         # of number of the first record and words
        for number, record in enumerate(records, 1):
            if not self.blocks or len(self.blocks[-1][1]) + len(record) > payload_words:
                self.blocks.append((number, []))
            self.blocks[-1][1].extend(record)

    def __len__(self):
        return len(self.records)

    @property
    def pieces(self):
        return sum(r[0] >> 12 == 1 for r in self.records)

    @property
    def bites(self):
        return sum(r[0] == 0xA001 for r in self.records)

    def cut_lengths(self):
        """Way of each record, mm; 0 for all but cuts."""
        lengths, at = [], (0, 0)
        for record in self.records:
            to, cut = at, record[0] >= 0xC000 or record[0] == 0x5000
            if record[0] >= 0xC000:
                to = tuple(a + signed(w & 0x3FFF, 14) for a, w in zip(at, record))
            elif record[0] in (0x2000, 0x5000):
                to = tuple(signed(h << 16 | low, 32) for h, low in (record[1:3], record[3:5]))
            lengths.append(math.dist(at, to) / 100 if cut else 0.0)
            at = to
        return lengths


def signed(value, bits):
    return value - (1 << bits) if value >> bits - 1 else value


def packed(words):
    return struct.pack(f">{len(words)}H", *words)


def crc16(words):
    crc = 0xFFFF
    for byte in packed(words):
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc


# ---------------------------------------------------------------- registers (sections 1, 2)

IDENTITY, STATUS, COMMAND, LEASE, MAILBOX = (0, 13), (256, 48), (383, 11), (416, 5), (1024, 120)
IDENTITY_FORM, IDENTITY_NAMES = ">HHIHHIIHHH", (
    "MAGIC MAP_VERSION SERIAL BOOT_COUNT CAPS FIELD_X FIELD_Y RING_BLOCKS PAYLOAD_WORDS "
    "MAX_RECORDS_PER_S").split()
STATUS_FORM, STATUS_NAMES = ">HHHIHIHHHHIIIHHiiIIIHHHHHHIIII", (
    "STATE STATUS FAULT_CODE FAULT_RECORD CMD_SEQ_ECHO ACK_BLOCK BLOCK_RESULT BLOCK_SEQ_ECHO "
    "FREE_BLOCKS CMD_RESULT JOB_ID EXEC_RECORD DONE_RECORD PIECE_NO PIECES_DONE POS_X POS_Y "
    "ODO_CUT ODO_AIR ODO_KNIFE BITE_NO SPEED FEED_OVERRIDE VACUUM HB_CTRL PROG_CRC_OK ELAPSED "
    "START_RECORD EXECUTED HAND_ADVANCE").split()
STATES = ("BOOT OFFLINE HOMING IDLE LOADING READY CUTTING PAUSED STARVED ADVANCING DONE FAULT "
          "ABORTING").split()
RESULTS = "OK BUSY BAD_STATE BAD_PARAMETER NO_LEASE NOT_HOMED LOCAL DAMAGED".split()
LOAD, START, RESUME, RESET, HOME, CLEAR_JOB, TAKE_LEASE, DROP_LEASE = 1, 2, 4, 6, 7, 12, 13, 14
READ_WRITE, WARN = 1, 1 << 8
FINISH_PIECE, WATCHDOG_MS = 1, 1000
COMMUNICATION_LOST, RING_CORRUPT = 11, 12


class Lost(Exception):
    """The connection, or the table behind it, is not to be heard."""


class GiveUp(Exception):
    """Nothing that this program may decide alone."""


class Connection:
    def __init__(self, address):
        try:
            self.socket = socket.create_connection(address, timeout=1)
            self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except OSError as error:
            raise Lost(error) from error
        self.transaction = random.randrange(1 << 16)

    def close(self):
        self.socket.close()

    def request(self, function, data):
        """Data of the answer to a request."""
        self.transaction = self.transaction + 1 & 0xFFFF
        head = struct.pack(">HHHBB", self.transaction, 0, len(data) + 2, 1, function)
        try:
            self.socket.sendall(head + data)
            while True:
                transaction, protocol, length = struct.unpack(">HHH", self.receive(6))
                body = self.receive(length)
                if transaction == self.transaction and not protocol:
                    break
        except OSError as error:
            raise Lost(error) from error
        if len(body) < 3 or body[:2] != bytes([1, function]):
            raise Lost(f"answer {body.hex(' ')}")
        return body[2:]

    def receive(self, count):
        data = b""
        while len(data) < count:
            more = self.socket.recv(count - len(data))
            if not more:
                raise Lost("closed by the table")
            data += more
        return data

    def read(self, first, count):
        return words_of(self.request(3, struct.pack(">HH", first, count)), count)

    def write(self, first, words):
        self.request(16, struct.pack(">HHB", first, len(words), 2 * len(words)) + packed(words))

    def write_and_read(self, first, words, read, count):
        sizes = struct.pack(">HHHHB", read, count, first, len(words), 2 * len(words))
        return words_of(self.request(23, sizes + packed(words)), count)


def words_of(data, count):
    if len(data) != 1 + 2 * count:
        raise Lost(f"answer of {len(data)} bytes")
    return list(struct.unpack(f">{count}H", data[1:]))


def by_name(form, names, words):
    return dict(zip(names, struct.unpack(form, packed(words)[:struct.calcsize(form)])))


# ---------------------------------------------------------------- the journal (section 14)

class Journal:
    """What must outlive this program: which job lies on which table, and what of it is done."""

    def __init__(self, path):
        self.path = path
        self.serial = self.boot = self.crc = self.job = self.done = self.again = 0
        self.first, self.finished, self.begun = 1, True, False
        if os.path.exists(path):
            with open(path) as file:
                self.__dict__.update(json.load(file))

    def write(self, **changes):
        if all(getattr(self, name) == value for name, value in changes.items()):
            return
        self.__dict__.update(changes)
        kept = {name: value for name, value in self.__dict__.items() if name != "path"}
        with open(self.path + ".new", "w") as file:
            json.dump(kept, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(self.path + ".new", self.path)


# ---------------------------------------------------------------- the host

class Host:
    POLL_S, HEARTBEAT_S, PATIENCE_S, TRIES = 0.1, 0.2, 30, 10
    LEASE_PATIENCE_S = 70            # a silent owner's watchdog may be 65.5 s

    def __init__(self, address, records, journal, first):
        self.address, self.records, self.journal, self.first = address, records, journal, first
        self.token = random.randrange(1, 1 << 32)
        self.connection = self.program = self.identity = None
        self.heartbeat = self.block_seq = self.block_tries = 0
        self.beat_at = self.changed_at = 0.0
        self.hb_ctrl = None
        self.told = None

    # ------------------------------------------------ connection

    def run(self):
        """Has the program cut; returns the last status when it is proven."""
        heard = time.monotonic()
        while True:
            try:
                self.connect()
                heard = time.monotonic()
                return self.session()
            except Lost as lost:
                if self.hb_ctrl is not None:
                    heard = max(heard, self.changed_at)
                print(f"connection lost: {lost}", flush=True)
                if time.monotonic() - heard > self.PATIENCE_S:
                    raise GiveUp("the table is not to be heard; what it does is not known") from lost
                time.sleep(0.3)
            finally:
                if self.connection:
                    self.connection.close()

    def connect(self):
        self.connection, self.hb_ctrl = None, None
        self.connection = Connection(self.address)
        self.check_identity()
        self.take_lease()

    def check_identity(self):
        words = self.connection.read(*IDENTITY)
        identity = by_name(IDENTITY_FORM, IDENTITY_NAMES, words)
        if identity["MAGIC"] != 0x4354 or identity["MAP_VERSION"] >> 8 != 2:
            raise GiveUp("no cutting table of version 2")
        journal = self.journal
        if self.program is None:
            self.program = Program(self.records, identity["PAYLOAD_WORDS"])
            if journal.finished or journal.crc != self.program.crc:
                if not journal.finished:
                    raise GiveUp("the journal is of another program that is not finished")
                journal.write(serial=identity["SERIAL"], boot=identity["BOOT_COUNT"],
                              crc=self.program.crc, job=random.randrange(1, 1 << 32),
                              done=0, again=0, first=self.first or 1, finished=False,
                              begun=False)
        if identity["SERIAL"] != journal.serial:
            raise GiveUp("another table")
        if identity["BOOT_COUNT"] != journal.boot:
            print("the table was started again", flush=True)
            journal.write(boot=identity["BOOT_COUNT"])
        self.identity = identity

    def take_lease(self):
        deadline = time.monotonic() + self.LEASE_PATIENCE_S
        while self.command(TAKE_LEASE) != "OK":
            if time.monotonic() > deadline:
                raise GiveUp("another host has the table")
            time.sleep(0.3)
        self.beat(FINISH_PIECE, WATCHDOG_MS)

    def beat(self, *policy):
        self.heartbeat = self.heartbeat + 1 & 0xFFFF
        self.connection.write(LEASE[0], [*u32(self.token), self.heartbeat, *policy])
        self.beat_at = time.monotonic()

    # ------------------------------------------------ status and commands

    def believe(self, words):
        """The status by name, or None when its check word does not hold or it contradicts itself."""
        status = by_name(STATUS_FORM, STATUS_NAMES, words)
        start, done = status["START_RECORD"], status["DONE_RECORD"]
        executed = max(0, done - start + 1) if start else 0
        if words[-1] != crc16(words[:-1]):
            return None
        if status["EXECUTED"] != executed:
            raise GiveUp(f"the table contradicts itself: {done} done from {start}, "
                         f"{status['EXECUTED']} executed")
        now = time.monotonic()
        if status["HB_CTRL"] != self.hb_ctrl:
            self.hb_ctrl, self.changed_at = status["HB_CTRL"], now
        elif now - self.changed_at > 0.5:
            raise Lost("the table stands still")
        return status

    def status(self):
        for _ in range(self.TRIES):
            status = self.believe(self.connection.read(*STATUS))
            if status:
                return status
        raise Lost("no status whose check word holds")

    def command(self, number, p1=0, p2=0, p3=0):
        """Sends a command once and returns the name of its result; a damaged one again."""
        sequence = self.status()["CMD_SEQ_ECHO"] + 1 & 0xFFFF
        words = [number, *u32(p1), *u32(p2), *u32(p3), *u32(self.token), sequence]
        words.insert(0, crc16(words))
        for _ in range(self.TRIES):
            self.connection.write(COMMAND[0], words)
            status = self.status()
            own = self.connection.read(*COMMAND) == words
            if own and status["CMD_SEQ_ECHO"] == sequence:
                return RESULTS[status["CMD_RESULT"]]
            if RESULTS[status["CMD_RESULT"]] != "DAMAGED":
                return "NOT_TAKEN"               # another host was faster; the state tells the rest
        return "DAMAGED"

    # ------------------------------------------------ the dialogue

    def session(self):
        while True:
            status = self.status()
            self.tell(status)
            self.keep(status)
            if self.finished(status):
                return status
            self.act(status)
            if time.monotonic() - self.beat_at > self.HEARTBEAT_S - self.POLL_S / 2:
                self.beat()
            time.sleep(self.POLL_S)

    def tell(self, status):
        told = STATES[status["STATE"]], status["PIECES_DONE"]
        if told != self.told:
            self.told = told
            print(f"{told[0]}: {told[1]} pieces, {status['DONE_RECORD']} records done, "
                  f"{status['EXECUTED']} executed, {status['ODO_CUT']} mm cut", flush=True)

    def own(self, status):
        return status["JOB_ID"] == self.journal.job

    def keep(self, status):
        """Writes down what is done before anybody is told."""
        if self.own(status) and status["START_RECORD"]:
            if status["DONE_RECORD"] < self.journal.done:
                raise GiveUp("the table has counted backwards")
            self.journal.write(done=status["DONE_RECORD"], first=status["START_RECORD"])

    def act(self, status):
        state = STATES[status["STATE"]]
        if state in ("BOOT", "HOMING", "ABORTING"):
            return
        if status["JOB_ID"] and not self.own(status):
            raise GiveUp(f"job {status['JOB_ID']} of somebody else lies on the table")
        if state == "OFFLINE":
            self.ask(HOME)
        elif state == "FAULT":
            self.after_fault(status)
        elif not status["JOB_ID"]:
            self.load()
        elif state == "LOADING" and status["FREE_BLOCKS"] == 0 or state == "READY":
            self.journal.write(begun=True)       # before it moves: what is cut from here on is not known
            self.ask(START, self.journal.first)
        elif state == "IDLE" or state == "PAUSED" and (status["STATUS"] & WARN or self.may_resume):
            if status["HAND_ADVANCE"]:
                raise GiveUp("the cloth was advanced by hand; the rest would be cut beside")
            if self.ask(RESUME, status["DONE_RECORD"] + 1):
                self.may_resume = False
        else:
            self.feed(status)

    may_resume = False               # after a stop that this host has taken back itself

    def ask(self, command, *parameters):
        result = self.command(command, *parameters)
        if result == "NO_LEASE":
            self.check_identity()
            self.take_lease()
        elif result not in ("OK", "BUSY", "LOCAL", "NOT_TAKEN", "BAD_STATE"):
            raise GiveUp(f"command {command} is refused: {result}")
        return result == "OK"

    def load(self):
        """The table has no job: it never had it, or it has lost it."""
        journal = self.journal
        begun = journal.begun
        if begun and not (self.first or self.may_resume):
            raise GiveUp(f"the table has lost the job; {journal.done} records were done at least. "
                         "See what is cut, and give the first record that is not with --first")
        first = self.first or (journal.done + 1 if begun else journal.first)
        self.first, self.may_resume = None, False
        journal.write(first=first, done=first - 1, begun=False)
        self.ask(LOAD, journal.job, len(self.program.blocks), self.program.crc)

    def after_fault(self, status):
        code = status["FAULT_CODE"]
        if code not in (COMMUNICATION_LOST, RING_CORRUPT):
            raise GiveUp(f"fault {code} at record {status['FAULT_RECORD']}: see to the table")
        if self.ask(RESET):
            self.may_resume = True
            self.journal.write(again=self.journal.again + 1)

    def feed(self, status):
        """Sends the blocks that have room."""
        while status["FREE_BLOCKS"] and status["ACK_BLOCK"] < len(self.program.blocks):
            before = status["ACK_BLOCK"]
            status = self.send_block(before)
            self.block_tries = 0 if status["ACK_BLOCK"] > before else self.block_tries + 1
            if self.block_tries > self.TRIES:
                raise GiveUp(f"block {before} is not taken: result {status['BLOCK_RESULT']}")
            if time.monotonic() - self.beat_at > self.HEARTBEAT_S:
                self.beat()

    def send_block(self, number):
        first, payload = self.program.blocks[number]
        self.block_seq = self.block_seq + 1 & 0xFFFF
        words = [*u32(self.journal.job), *u32(number), *u32(first), len(payload)]
        words += u32(zlib.crc32(packed(words + payload))) + payload
        words += [0] * (MAILBOX[1] - 1 - len(words)) + [self.block_seq]
        if self.identity["CAPS"] & READ_WRITE:
            answer = self.connection.write_and_read(MAILBOX[0], words, *STATUS)
            return self.believe(answer) or self.status()
        self.connection.write(MAILBOX[0], words)
        return self.status()

    # ------------------------------------------------ the proof

    def finished(self, status):
        if STATES[status["STATE"]] != "DONE" or not self.own(status):
            return False
        doubts = self.doubts(status)
        if doubts:
            raise GiveUp("not proven: " + "; ".join(doubts))
        self.journal.write(finished=True)
        self.command(CLEAR_JOB)
        self.command(DROP_LEASE)
        return True

    def doubts(self, status):
        program, first = self.program, self.journal.first
        lengths = program.cut_lengths()[first - 1:]
        least = sum(lengths)
        most = least + self.journal.again * max(lengths, default=0)
        expected = {"DONE_RECORD": len(program), "START_RECORD": first,
                    "EXECUTED": len(program) - first + 1, "PIECES_DONE": program.pieces,
                    "BITE_NO": program.bites, "HAND_ADVANCE": 0, "PROG_CRC_OK": 1}
        doubts = [f"{name} is {status[name]}, expected {value}"
                  for name, value in expected.items() if status[name] != value]
        if not least - 1 <= status["ODO_CUT"] <= most + 1:
            doubts.append(f"ODO_CUT is {status['ODO_CUT']} mm, expected {least:.0f}")
        return doubts


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", metavar="PROGRAM_VECTOR",
                        help="squares, or a file of records as section 15 prints them")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--journal", help="default: PROGRAM_VECTOR.journal.json")
    parser.add_argument("--first", type=int, help="first record that is not cut")
    arguments = parser.parse_args()
    records = squares() if arguments.program == "squares" else from_file(arguments.program)
    journal = Journal(arguments.journal or arguments.program + ".journal.json")
    host = Host((arguments.host, arguments.port), records, journal, arguments.first)
    try:
        status = host.run()
    except GiveUp as reason:
        sys.exit(f"NOT PROVEN: {reason}")
    print(f"PROVEN: {status['DONE_RECORD']} records done from {status['START_RECORD']}, "
          f"{status['EXECUTED']} executed, {status['PIECES_DONE']} pieces, "
          f"{status['ODO_CUT']} mm cut")


if __name__ == "__main__":
    main()
