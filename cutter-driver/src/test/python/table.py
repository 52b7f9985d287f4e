#!/usr/bin/env python3
"""A cutting table: Modbus TCP slave by docs/table-specification.md, map version 2, in simulated time.

Standard input is the table's panel: `fault N`, `ack`, `local on`, `local off`, `drop` (all connections), `quit`.
Ending the process is the power loss; what must survive it is kept in the file of --memory.
"""
import argparse
import asyncio
import bisect
import json
import math
import os
import random
import struct
import sys
import time
import zlib
from collections import deque
from dataclasses import dataclass

# ---------------------------------------------------------------- the map (section 2)

MAGIC, MAP_VERSION = 0x4354, 0x0200
CAPS = 0b0100_1111                       # READ_WRITE, DRILL, LABEL, CONVEYOR, SHARPEN; no RETAINED_RING
FIELD_X, FIELD_Y = 160_000, 180_000      # 0.01 mm
RING_BLOCKS, PAYLOAD_WORDS, MAX_RECORDS_PER_S = 64, 110, 500
MAILBOX_PAYLOAD = 110


@dataclass(frozen=True)
class Block:
    first: int
    count: int
    read: tuple = ()
    written: tuple = ()

    def holds(self, address, count):
        return self.first <= address and address + count <= self.first + self.count


IDENTITY = Block(0, 13, read=(3, 4))
STATUS = Block(256, 48, read=(3, 4, 23))
COMMAND = Block(383, 11, read=(3,), written=(16, 6))
LEASE = Block(416, 5, read=(3,), written=(16, 6))
MAILBOX = Block(1024, 120, read=(3,), written=(16, 6, 23))
BLOCKS = (IDENTITY, STATUS, COMMAND, LEASE, MAILBOX)

# states (5)
(BOOT, OFFLINE, HOMING, IDLE, LOADING, READY, CUTTING, PAUSED, STARVED, ADVANCING, DONE, FAULT,
 ABORTING) = range(13)
# command results (4)
OK, BUSY, BAD_STATE, BAD_PARAMETER, NO_LEASE, NOT_HOMED, LOCAL, DAMAGED = range(8)
TAKE_LEASE, DROP_LEASE = 13, 14
# block results (8); OK is 0 here too
DUPLICATE, GAP, CHECKSUM, WRONG_JOB, FULL, BAD_FORMAT = range(1, 7)
# policies (6)
RUN_TO_BUFFER_END, FINISH_PIECE, STOP_NOW = range(3)
# faults (11)
F_LIMIT, F_COMMUNICATION, F_BAD_RECORD, F_PROGRAM = 7, 11, 13, 16
POSITION_LOST, PROGRAM_DROPPED, ACKNOWLEDGED = {3, 4, 6, 7, 17}, {12, 13, 16}, {1, 2}

# the machine's own speeds and times
CUT_SPEED, AIR_SPEED, CONVEYOR_SPEED = 30_000, 100_000, 40_000     # 0.01 mm/s
BOOT_S, HOME_S, ABORT_S, DOWN_S, UP_S = 0.3, 1.0, 0.2, 0.07, 0.07
LIFT_PLUNGE_S, NOTCH_S, DRILL_S, LABEL_S, SHARPEN_S = 0.15, 0.12, 0.3, 0.3, 0.5
REENTRY = 80                             # 0.01 mm, section 9


def crc16(words):
    crc = 0xFFFF
    for word in words:
        for byte in (word >> 8, word & 0xFF):
            crc ^= byte
            for _ in range(8):
                crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc


def u32(words, at):
    return words[at] << 16 | words[at + 1]


def i32(value):
    return value - (1 << 32) if value & 1 << 31 else value


def as_bytes(words):
    return struct.pack(f">{len(words)}H", *words)


# ---------------------------------------------------------------- records (section 7)

(PIECE, AIR, DOWN, UP, CUT, NOTCH, DRILL, LABEL, SPEED, LIFT_PLUNGE, ADVANCE, SHARPEN,
 END) = ("PIECE AIR DOWN UP CUT NOTCH DRILL LABEL SPEED LIFT_PLUNGE ADVANCE SHARPEN END".split())
KNIFE_UP = {AIR, DRILL, LABEL, ADVANCE, SHARPEN, PIECE, END}
KNIFE_DOWN = {CUT, LIFT_PLUNGE, UP}
ENDS_PIECE = {PIECE, SHARPEN, END}
ENDS_WORK = {PIECE, SHARPEN, ADVANCE, END}

EXACT = {0x2000: (AIR, 5), 0x3000: (DOWN, 1), 0x4000: (UP, 1), 0x5000: (CUT, 5), 0x7000: (DRILL, 1),
         0x8000: (LABEL, 3), 0xA000: (LIFT_PLUNGE, 2), 0xA001: (ADVANCE, 3), 0xA002: (SHARPEN, 1),
         0xB000: (END, 1)}


@dataclass
class Record:
    kind: str
    begin: tuple          # where the head is before it, frame of the cloth, 0.01 mm
    knife_before: bool
    target: tuple         # where it leads to; begin for records without a way
    value: int = 0        # number, per cent, distance or kind of notch

    @property
    def knife_after(self):
        return self.kind == DOWN or self.kind != UP and self.knife_before


class Decoder:
    """Turns words into records; what carries over from block to block is kept here."""

    def __init__(self):
        self.program = (0, 0)      # last AIR or CUT: what a delta refers to
        self.head = (0, 0)         # the same, but the cloth may have moved on below it
        self.knife = False

    def copy(self):
        other = Decoder()
        other.program, other.head, other.knife = self.program, self.head, self.knife
        return other

    def decode(self, words):
        """The records, or None when one is unknown or cut off."""
        records, at = [], 0
        while at < len(words):
            kind, length = self.what(words[at])
            if kind is None or at + length > len(words):
                return None
            records.append(self.record(kind, words[at:at + length]))
            at += length
        return records

    @staticmethod
    def what(word):
        if word >= 0xC000:
            return CUT, 2
        if word >> 12 == 1:
            return PIECE, 3
        if word >> 12 == 9:
            return SPEED, 1
        if 0x6000 <= word <= 0x6002:
            return NOTCH, 3
        return EXACT.get(word, (None, 0))

    def record(self, kind, words):
        begin, knife = self.head, self.knife
        target, value = begin, words[0] & 0xFFF
        if kind in (AIR, CUT):
            if len(words) == 5:
                self.program = i32(u32(words, 1)), i32(u32(words, 3))
            else:
                self.program = self.program[0] + delta(words[0]), self.program[1] + delta(words[1])
            target = self.head = self.program
        elif kind == ADVANCE:
            value = u32(words, 1)
            target = self.head = begin[0] + value, begin[1]
        record = Record(kind, begin, knife, target, value)
        self.knife = record.knife_after
        return record


def delta(word):
    value = word & 0x3FFF
    return value - 0x4000 if value & 0x2000 else value


class Job:
    def __init__(self, number, blocks, crc):
        self.number, self.blocks, self.expected_crc = number, blocks, crc
        self.crc = 0
        self.records = []
        self.last_of_block = []          # number of the last record of each block taken
        self.decoder = Decoder()
        self.begun = False

    @property
    def complete(self):
        return len(self.last_of_block) == self.blocks

    @property
    def crc_holds(self):
        return self.complete and self.crc == self.expected_crc

    def record(self, number):
        return self.records[number - 1] if 0 < number <= len(self.records) else None

    def free_blocks(self, done):
        released = bisect.bisect_right(self.last_of_block, done)
        return RING_BLOCKS - (len(self.last_of_block) - released)

    def contour_is_there(self, number):
        return any(r.kind == UP for r in self.records[number - 1:])

    def take(self, words, first):
        """Appends a block's records, or returns False."""
        decoder = self.decoder.copy()
        records = decoder.decode(words) if words and first == len(self.records) + 1 else None
        if records is None:
            return False
        self.decoder = decoder
        self.records += records
        self.last_of_block.append(len(self.records))
        self.crc = zlib.crc32(as_bytes(words), self.crc)
        return True


# ---------------------------------------------------------------- motion

@dataclass
class Move:
    to: tuple
    cut: bool
    counts: bool = False


@dataclass
class Wait:
    seconds: float


@dataclass
class Knife:
    down: bool


@dataclass
class Convey:
    left: float


# ---------------------------------------------------------------- the table

class Counts:
    """What LOAD and CLEAR_JOB set to 0."""

    def __init__(self):
        self.done = self.start = self.piece_no = self.pieces = self.bites = 0
        self.cut = self.air = self.hand_advance = self.elapsed = 0.0
        self.piece_open = False

    @property
    def executed(self):
        return max(0, self.done - self.start + 1) if self.start else 0


class Memory:
    """What survives a power loss."""

    def __init__(self, path):
        self.path = path
        try:
            with open(path) as file:
                saved = json.load(file)
        except FileNotFoundError:
            saved = {"serial": random.randrange(1, 1 << 32), "boot": 0, "knife": 0.0}
        self.serial, self.knife = saved["serial"], saved["knife"]
        self.boot = (saved["boot"] + 1) & 0xFFFF
        self.save()

    def save(self):
        fresh = self.path + ".new"
        with open(fresh, "w") as file:
            json.dump({"serial": self.serial, "boot": self.boot, "knife": self.knife}, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(fresh, self.path)


class Table:
    def __init__(self, memory, speed=1.0, clock=time.monotonic):
        self.memory, self.speed, self.clock = memory, speed, clock
        self.started = self.now = clock()
        self.state = BOOT
        self.homed = self.knife = self.local = False
        self.estop_ok = self.guard_ok = True
        self.need_reset = self.warn = False
        self.fault_code = self.fault_record = 0
        self.feed, self.program_speed = 100, 100
        self.head = [0.0, 0.0]                   # of the machine, 0.01 mm
        self.frame = 0.0                         # how far the cloth's frame has moved on
        self.head_speed = 0.0
        self.job, self.counts = None, Counts()
        self.under_way = None                    # record being executed
        self.record_time = self.bite_moved = 0.0
        self.pause = None                        # None, "PAUSE" or "FINISH_PIECE"
        self.work = None                         # what a command began outside a job
        self.state_after = None                  # of ADVANCE
        self.steps = deque()
        # command
        self.command = [0] * COMMAND.count
        self.pending = list(self.command)
        self.seq_echo, self.cmd_result = 0, OK
        # lease
        self.owner = self.heartbeat = 0
        self.policy, self.watchdog_ms = FINISH_PIECE, 1000
        self.heard_at, self.policy_followed = -math.inf, False
        # mailbox
        self.mailbox = [0] * MAILBOX.count
        self.block_result = self.block_seq_echo = 0
        self.begin_work("BOOT", [Wait(BOOT_S)])

    # ------------------------------------------------ time

    def update(self):
        """Brings everything to the present; called before each request and by a clock."""
        now = self.clock()
        passed, self.now = now - self.now, now
        self.spend(passed * self.speed)
        if self.owner and self.job_runs and self.silent and not self.policy_followed:
            self.policy_followed = True
            self.follow_policy()

    def spend(self, seconds):
        while seconds > 0:
            if self.steps:
                seconds = self.perform(self.steps[0], seconds)
            elif not self.next_thing():
                break

    def perform(self, step, seconds):
        """Spends time on a step and returns what is left of it."""
        speed = 0.0
        if isinstance(step, Wait):
            used = min(seconds, step.seconds)
            step.seconds -= used
            finished = step.seconds <= 1e-9
        elif isinstance(step, Knife):
            self.knife, used, finished = step.down, 0.0, True
        elif isinstance(step, Convey):
            used = min(seconds, step.left / CONVEYOR_SPEED)
            moved = used * CONVEYOR_SPEED
            step.left -= moved
            finished = step.left < 1e-6
            self.convey(moved)
        else:
            speed = (CUT_SPEED if step.cut else AIR_SPEED) * self.feed / 100
            if self.job_runs:
                speed *= self.program_speed / 100
            used, finished = self.move(step, speed, seconds)
        if self.job_runs:
            self.counts.elapsed += used
            self.record_time += used
        self.head_speed = 0.0 if finished else speed
        if finished and self.steps:
            self.steps.popleft()
        return seconds - used

    def convey(self, moved):
        self.frame += moved
        if self.work:
            self.counts.hand_advance += moved
        else:
            self.bite_moved += moved

    def move(self, step, speed, seconds):
        dx = step.to[0] - self.frame - self.head[0]
        dy = step.to[1] - self.head[1]
        distance = math.hypot(dx, dy)
        used = min(seconds, distance / speed)
        way = used * speed
        finished = way >= distance - 1e-6
        if finished:
            self.head = [step.to[0] - self.frame, float(step.to[1])]
        else:
            self.head = [self.head[0] + dx * way / distance, self.head[1] + dy * way / distance]
        if step.counts and step.cut:
            self.counts.cut += way
            self.memory.knife += way
        elif step.counts:
            self.counts.air += way
        return used, finished

    # ------------------------------------------------ work outside a job

    def begin_work(self, name, steps, state=None):
        self.work, self.steps = name, deque(steps)
        if state is not None:
            self.state = state

    def finish_work(self):
        work, self.work = self.work, None
        if work == "BOOT":
            self.state = OFFLINE
        elif work == "HOMING":
            self.homed, self.head = True, [0.0, 0.0]
            if not self.job or self.job.begun:
                self.state = IDLE
            else:
                self.state = READY if self.job.complete else LOADING
        elif work == "ABORTING":
            self.state = IDLE if self.homed else OFFLINE
        elif work == "ADVANCE":
            self.state = self.state_after
        elif work == "SHARPEN":
            self.sharpened()

    def sharpened(self):
        self.memory.knife = 0.0
        self.memory.save()

    # ------------------------------------------------ executing (9)

    @property
    def job_runs(self):
        return self.state in (CUTTING, STARVED) or self.state == ADVANCING and not self.work

    def next_thing(self):
        """Goes on when the steps are all done; False when there is nothing to spend time on."""
        if self.work:
            self.finish_work()
            return True
        if not self.job_runs:
            return False
        if self.under_way:
            shortest = 1 / MAX_RECORDS_PER_S
            if self.record_time < shortest - 1e-9:
                self.steps.append(Wait(shortest - self.record_time))
            else:
                self.finish_record(self.under_way)
            return True
        return self.enter_record()

    def enter_record(self):
        job, number = self.job, self.counts.done + 1
        record = job.record(number)
        if record is None:
            if job.complete:                     # no END, or START beyond it
                return self.fault(F_BAD_RECORD)
            return self.wait_for_blocks()
        if number < self.counts.start:
            self.finish_record(record, skipped=True)
            return True
        last = job.complete and number == len(job.records)
        if self.must_pause_before(record, last):
            return self.stop_in(PAUSED)
        if record.knife_before != self.knife or record.kind == DOWN:
            whole = record.kind != DOWN and not record.knife_before or job.contour_is_there(number)
            if not whole and not job.complete and job.free_blocks(self.counts.done) > 0:
                return self.wait_for_blocks()
        self.state = CUTTING
        if not self.executable(record, last):
            return self.fault(F_BAD_RECORD)
        if self.to_begin_of(record, number):
            return True
        if record.kind in (AIR, CUT) and not self.in_field(record.target):
            return self.fault(F_LIMIT)
        self.under_way, self.record_time = record, 0.0
        self.state = ADVANCING if record.kind == ADVANCE else CUTTING
        self.steps.extend(self.steps_of(record))
        return True

    def must_pause_before(self, record, last):
        if self.pause == "PAUSE":
            return not last and (not record.knife_before or record.kind == LIFT_PLUNGE)
        return self.pause == "FINISH_PIECE" and not last and record.kind in ENDS_WORK

    def wait_for_blocks(self):
        return self.stop_in(PAUSED if self.pause else STARVED)

    def stop_in(self, state):
        self.knife, self.state, self.head_speed = False, state, 0.0
        if state == PAUSED:
            self.pause = None
        return False

    @staticmethod
    def executable(record, last):
        if record.kind in KNIFE_UP and record.knife_before:
            return False
        if record.kind in KNIFE_DOWN and not record.knife_before:
            return False
        if record.kind == END and not last or record.kind == PIECE and record.value == 0:
            return False
        return record.kind != NOTCH or record.value & 0xF <= 2

    def in_field(self, point):
        return 0 <= point[0] - self.frame <= FIELD_X and 0 <= point[1] <= FIELD_Y

    def to_begin_of(self, record, number):
        """Brings head and knife to where the record begins; False when they are there."""
        if record.knife_before and not self.knife:
            steps = self.reentry(number)
        elif math.dist(self.position(), record.begin) > 0.5:
            if not self.in_field(record.begin):          # the cloth was advanced by hand
                if record.kind in (AIR, PIECE, SPEED, ADVANCE, SHARPEN, END):
                    return False
                steps = None
            else:
                steps = [Move(record.begin, cut=False)]
        else:
            return False
        if steps is None or not all(self.in_field(s.to) for s in steps if isinstance(s, Move)):
            self.fault(F_LIMIT)
        else:
            self.steps.extend(steps)
        return True

    def reentry(self, number):
        """Back along the path by 0.8 mm, through the air, plunge, and cut along it again."""
        left = REENTRY
        steps = deque()
        start = self.job.record(number).begin
        while left > 0:
            number -= 1
            before = self.job.record(number)
            if before.kind == DOWN:
                break
            if before.kind == LIFT_PLUNGE:
                steps.extendleft([Knife(True), Wait(LIFT_PLUNGE_S), Knife(False)])
            if before.kind != CUT:
                continue
            length = math.dist(before.begin, before.target)
            steps.appendleft(Move(before.target, cut=True))
            if length >= left:
                part = left / length
                start = tuple(t + (b - t) * part for b, t in zip(before.begin, before.target))
                break
            start, left = before.begin, left - length
        while steps and not isinstance(steps[0], Move):     # a lift where it plunges anyway
            steps.popleft()
        return [Move(start, cut=False), Wait(DOWN_S), Knife(True), *steps]

    def steps_of(self, record):
        if record.kind in (AIR, CUT):
            return [Move(record.target, cut=record.kind == CUT, counts=True)]
        if record.kind == DOWN:
            return [Wait(DOWN_S), Knife(True)]
        if record.kind == UP:
            return [Wait(UP_S), Knife(False)]
        if record.kind == LIFT_PLUNGE:
            return [Knife(False), Wait(LIFT_PLUNGE_S), Knife(True)]
        if record.kind == NOTCH:
            return [Knife(True), Wait(NOTCH_S), Knife(record.knife_before)]
        if record.kind == ADVANCE:
            return [Convey(record.value - self.bite_moved)]      # the rest of one broken off
        return [Wait({DRILL: DRILL_S, LABEL: LABEL_S, SHARPEN: SHARPEN_S}.get(record.kind, 0.0))]

    def finish_record(self, record, skipped=False):
        counts = self.counts
        counts.done += 1
        self.under_way = None
        if record.kind == ADVANCE:
            counts.bites += 1
            if skipped:
                self.frame += record.value
            else:
                self.bite_moved = 0.0
                self.state = CUTTING
        elif record.kind == SPEED:
            self.program_speed = min(100, max(1, record.value))
        elif record.kind == SHARPEN and not skipped:
            self.sharpened()
        self.count_pieces(record)
        if record.kind == END and not skipped:
            self.pause, self.warn = None, False
            self.stop_in(DONE)
            self.memory.save()

    def count_pieces(self, record):
        counts = self.counts
        if counts.piece_open and record.kind in ENDS_PIECE:      # it was not there yet
            counts.pieces += 1
            counts.piece_open = False
        if record.kind == PIECE:
            counts.piece_no, counts.piece_open = record.value, True
        follows = self.job.record(counts.done + 1)
        if counts.piece_open and follows and follows.kind in ENDS_PIECE and not record.knife_after:
            counts.pieces += 1
            counts.piece_open = False

    # ------------------------------------------------ stops and faults (6, 11)

    def follow_policy(self):
        if self.policy == STOP_NOW:
            self.fault(F_COMMUNICATION)
        elif self.policy == FINISH_PIECE:
            self.warn = True
            if not self.pause:
                self.pause = "FINISH_PIECE"
            if self.state == STARVED:
                self.stop_in(PAUSED)

    def stop_motion(self):
        """Everything stops where it is, the knife goes up; the record under way is not done."""
        self.steps.clear()
        self.work = self.under_way = self.pause = None
        self.knife, self.warn, self.head_speed = False, False, 0.0

    def fault(self, code):
        self.fault_record = self.counts.done + 1 if self.job else 0
        self.stop_motion()
        self.state, self.fault_code = FAULT, code
        self.need_reset = self.need_reset or code in ACKNOWLEDGED
        self.estop_ok = self.estop_ok and code != 1
        self.guard_ok = self.guard_ok and code != 2
        if code in POSITION_LOST:
            self.homed = False
        return False

    def acknowledge(self):
        self.estop_ok = self.guard_ok = True
        self.need_reset = False

    def drop_job(self):
        self.job, self.bite_moved = None, 0.0

    # ------------------------------------------------ commands (4)

    def command_written(self):
        words = self.pending
        number, token, seq = words[1], u32(words, 8), words[10]
        if words[0] != crc16(words[1:]):
            self.cmd_result = DAMAGED
        elif seq == self.seq_echo:
            pass
        elif seq != (self.seq_echo + 1) & 0xFFFF:
            if self.owner and token == self.owner:
                self.cmd_result = BAD_PARAMETER
        else:
            self.seq_echo = seq
            self.command = list(words)
            self.cmd_result = self.execute(number, token, u32(words, 2), u32(words, 4), u32(words, 6))
        self.pending = list(self.command)

    def execute(self, number, token, p1, p2, p3):
        if number == TAKE_LEASE:
            return self.take_lease(token)
        commands = {1: lambda: self.load(p1, p2, p3), 2: lambda: self.start(p1), 3: self.pause_job,
                    4: lambda: self.resume(p1), 5: self.abort, 6: self.reset, 7: self.home,
                    8: lambda: self.advance(p1), 9: self.sharpen, 10: lambda: self.set_feed(p1),
                    11: lambda: self.go_to(i32(p1), i32(p2)), 12: self.clear_job,
                    DROP_LEASE: self.drop_lease}
        if number not in commands:
            return BAD_PARAMETER
        if not self.owner or token != self.owner:
            return NO_LEASE
        self.heard()
        if self.local and number != DROP_LEASE:
            return LOCAL
        return commands[number]()

    def load(self, number, blocks, crc):
        if not self.homed:
            return NOT_HOMED
        if self.state != IDLE or self.work:
            return BAD_STATE
        if not number or not blocks:
            return BAD_PARAMETER
        self.forget_job()
        self.job, self.state = Job(number, blocks, crc), LOADING
        return OK

    def start(self, first):
        first = first or 1
        if self.state not in (LOADING, READY):
            return BAD_STATE
        if self.state == LOADING and self.job.free_blocks(self.counts.done) > 0:
            return BAD_STATE
        if self.work:
            return BUSY
        if self.job.complete and first > len(self.job.records):
            return BAD_PARAMETER
        self.begin_job(first)
        return OK

    def begin_job(self, first):
        self.counts.start, self.counts.elapsed, self.counts.hand_advance = first, 0.0, 0.0
        self.job.begun = True
        self.pause, self.warn, self.state = None, False, CUTTING
        while self.counts.done + 1 < first and self.job.record(self.counts.done + 1):
            self.finish_record(self.job.record(self.counts.done + 1), skipped=True)

    def pause_job(self):
        if not self.job_runs:
            return BAD_STATE
        self.pause = "PAUSE"
        if self.state == STARVED:
            self.stop_in(PAUSED)
        return OK

    def resume(self, first):
        if self.state not in (IDLE, PAUSED) or not self.job:
            return BAD_STATE
        if self.work:
            return BUSY
        if first != self.counts.done + 1:
            return BAD_PARAMETER
        if self.job.begun:
            self.pause, self.warn, self.state = None, False, CUTTING
        else:
            self.begin_job(1)
        return OK

    def abort(self):
        if self.state in (BOOT, ABORTING):
            return BAD_STATE
        if self.state == FAULT and self.need_reset:
            return LOCAL
        self.stop_motion()
        self.drop_job()
        self.frame = 0.0
        self.fault_code = self.fault_record = 0
        self.begin_work("ABORTING", [Wait(ABORT_S)], ABORTING)
        return OK

    def reset(self):
        if self.state != FAULT:
            return BAD_STATE
        if self.need_reset:
            return LOCAL
        if self.fault_code in PROGRAM_DROPPED:
            self.drop_job()
        if not self.homed:
            self.state = OFFLINE
        else:
            self.state = PAUSED if self.job else IDLE
        self.fault_code = self.fault_record = 0
        return OK

    def home(self):
        if self.work:
            return BUSY
        if self.state not in (OFFLINE, IDLE):
            return BAD_STATE
        self.homed = False
        self.begin_work("HOMING", [Wait(HOME_S)], HOMING)
        return OK

    def may_move(self):
        if self.work:
            return BUSY
        if not self.homed:
            return NOT_HOMED
        return OK if self.state in (IDLE, READY, PAUSED) else BAD_STATE

    def advance(self, distance):
        result = self.may_move() if 0 < distance <= FIELD_X else BAD_PARAMETER
        if result == OK:
            self.state_after = self.state
            self.begin_work("ADVANCE", [Convey(distance)], ADVANCING)
        return result

    def sharpen(self):
        result = self.may_move()
        if result == OK:
            self.begin_work("SHARPEN", [Wait(SHARPEN_S)])
        return result

    def set_feed(self, percent):
        if not 1 <= percent <= 100:
            return BAD_PARAMETER
        self.feed = percent
        return OK

    def go_to(self, x, y):
        result = self.may_move() if self.in_field((x, y)) else BAD_PARAMETER
        if result == OK:
            self.begin_work("GOTO", [Move((x, y), cut=False)])
        return result

    def clear_job(self):
        if self.state not in (OFFLINE, IDLE, LOADING, READY, PAUSED, DONE):
            return BAD_STATE
        if self.work:
            return BUSY
        self.forget_job()
        self.state = IDLE if self.homed else OFFLINE
        return OK

    def forget_job(self):
        self.drop_job()
        self.counts = Counts()
        self.frame, self.program_speed, self.warn = 0.0, 100, False

    # ------------------------------------------------ lease (6)

    @property
    def silent(self):
        return self.now - self.heard_at >= max(1, self.watchdog_ms) / 1000

    def heard(self):
        self.heard_at, self.policy_followed = self.now, False

    def take_lease(self, token):
        if token == 0:
            return BAD_PARAMETER
        if self.owner and self.owner != token and not self.silent:
            return NO_LEASE
        self.owner = token
        self.heard()
        return OK

    def drop_lease(self):
        if self.job_runs:
            self.follow_policy()
        self.owner = 0
        return OK

    def lease_words(self):
        return [self.owner >> 16, self.owner & 0xFFFF, self.heartbeat, self.policy, self.watchdog_ms]

    def lease_written(self, at, words):
        after = self.lease_words()
        after[at:at + len(words)] = words
        if self.owner and u32(after, 0) != self.owner:
            return
        if after[2] != self.heartbeat:
            self.heartbeat = after[2]
            self.heard()
        if after[3] <= STOP_NOW:
            self.policy = after[3]
        self.watchdog_ms = after[4]

    # ------------------------------------------------ blocks (8)

    def block_written(self):
        self.block_seq_echo = self.mailbox[-1]
        self.block_result = self.judge_block()

    def judge_block(self):
        box, job = self.mailbox, self.job
        number, first, length = u32(box, 2), u32(box, 4), box[6]
        if length > MAILBOX_PAYLOAD:
            return BAD_FORMAT
        words = box[9:9 + length]
        if zlib.crc32(as_bytes(box[:7] + words)) != u32(box, 7):
            return CHECKSUM
        if not job or u32(box, 0) != job.number:
            return WRONG_JOB
        if number < len(job.last_of_block):
            return DUPLICATE
        if number > len(job.last_of_block) or job.complete:
            return GAP
        if job.free_blocks(self.counts.done) == 0:
            return FULL
        if length > PAYLOAD_WORDS or not job.take(words, first):
            return BAD_FORMAT
        if job.complete:
            if not job.crc_holds:
                self.fault(F_PROGRAM)
            elif self.state == LOADING:
                self.state = READY
        return OK

    # ------------------------------------------------ registers (2)

    def position(self):
        return self.head[0] + self.frame, self.head[1]

    def identity_words(self):
        return words_of("HHIHHIIHHH", MAGIC, MAP_VERSION, self.memory.serial, self.memory.boot, CAPS,
                        FIELD_X // 10, FIELD_Y // 10, RING_BLOCKS, PAYLOAD_WORDS, MAX_RECORDS_PER_S)

    def status_bits(self):
        heard = self.owner and not self.silent
        empty = not self.job or self.counts.done >= len(self.job.records)
        bits = (self.estop_ok, self.guard_ok, self.homed, self.knife, True, heard,
                self.state == ADVANCING, empty, self.warn, self.local, self.need_reset)
        return sum(1 << bit for bit, on in enumerate(bits) if on)

    def status_words(self):
        counts, job = self.counts, self.job
        x, y = self.position()
        executing = counts.done + 1 if self.job_runs and job.record(counts.done + 1) else 0
        words = words_of(
            "HHHIHIHHHHIIIHHiiIIIHHHHHHIIII",
            self.state, self.status_bits(), self.fault_code, self.fault_record, self.seq_echo,
            len(job.last_of_block) if job else 0, self.block_result, self.block_seq_echo,
            job.free_blocks(counts.done) if job else RING_BLOCKS, self.cmd_result,
            job.number if job else 0, executing, counts.done, counts.piece_no,
            counts.pieces & 0xFFFF, round(x), round(y), round(counts.cut / 100),
            round(counts.air / 100), round(self.memory.knife / 100), counts.bites & 0xFFFF,
            round(self.head_speed / 100) if self.job_runs else 0, self.feed, 120,
            int((self.now - self.started) * 10) & 0xFFFF, int(bool(job and job.crc_holds)),
            int(counts.elapsed * 1000), counts.start, counts.executed, round(counts.hand_advance))
        words += [0] * (STATUS.count - 1 - len(words))
        return words + [crc16(words)]

    def read(self, block):
        if block is IDENTITY:
            return self.identity_words()
        if block is STATUS:
            return self.status_words()
        if block is COMMAND:
            return self.command
        return self.lease_words() if block is LEASE else self.mailbox

    def write(self, block, at, words):
        if block is LEASE:
            self.lease_written(at, words)
            return
        kept = self.pending if block is COMMAND else self.mailbox
        kept[at:at + len(words)] = words
        if at + len(words) == block.count:
            if block is COMMAND:
                self.command_written()
            else:
                self.block_written()


def words_of(form, *values):
    data = struct.pack(">" + form, *values)
    return list(struct.unpack(f">{len(data) // 2}H", data))


# ---------------------------------------------------------------- Modbus TCP (section 1)

class Refused(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


def block_of(address, count, function, writing):
    for block in BLOCKS:
        if block.holds(address, count) and function in (block.written if writing else block.read):
            return block
    raise Refused(2)


def answer(table, pdu):
    """Answer of the table to a request: function and data."""
    function = pdu[0]
    try:
        if function in (3, 4):
            address, count = unpack(">HH", pdu)
            data = read(table, function, address, count)
        elif function == 6:
            address, value = unpack(">HH", pdu)
            block = block_of(address, 1, 6, True)
            table.write(block, address - block.first, [value])
            data = pdu[1:]
        elif function == 16:
            address, count, size = unpack(">HHB", pdu, more=True)
            write(table, 16, address, words_in(pdu[6:], count, size, 123))
            data = pdu[1:5]
        elif function == 23:
            from_, reads, address, count, size = unpack(">HHHHB", pdu, more=True)
            words = words_in(pdu[10:], count, size, 121)
            if not 1 <= reads <= 125:
                raise Refused(3)
            block_of(from_, reads, 23, False)
            write(table, 23, address, words)
            data = read(table, 23, from_, reads)
        else:
            raise Refused(1)
        return bytes([function]) + data
    except Refused as refused:
        return bytes([function | 0x80, refused.code])


def unpack(form, pdu, more=False):
    size = 1 + struct.calcsize(form)
    if len(pdu) < size or len(pdu) > size and not more:
        raise Refused(3)
    return struct.unpack(form, pdu[1:size])


def words_in(data, count, size, most):
    if not 1 <= count <= most or size != 2 * count or len(data) != size:
        raise Refused(3)
    return list(struct.unpack(f">{count}H", data))


def read(table, function, address, count):
    if not 1 <= count <= 125:
        raise Refused(3)
    block = block_of(address, count, function, False)
    at = address - block.first
    words = table.read(block)[at:at + count]
    return bytes([2 * count]) + as_bytes(words)


def write(table, function, address, words):
    block = block_of(address, len(words), function, True)
    table.write(block, address - block.first, words)


class Server:
    MOST_CONNECTIONS, SILENT_S, UNIT = 8, 60, 1

    def __init__(self, table):
        self.table = table
        self.connections = set()

    async def serve(self, reader, writer):
        if len(self.connections) >= self.MOST_CONNECTIONS:
            writer.close()
            return
        self.connections.add(writer)
        try:
            while await asyncio.wait_for(self.one_request(reader, writer), self.SILENT_S):
                pass
        except (asyncio.IncompleteReadError, asyncio.TimeoutError, OSError):
            pass
        finally:
            self.connections.discard(writer)
            writer.close()

    async def one_request(self, reader, writer):
        head = await reader.readexactly(6)
        transaction, protocol, length = struct.unpack(">HHH", head)
        if protocol != 0 or not 2 <= length <= 254:
            return False
        body = await reader.readexactly(length)
        if body[0] == self.UNIT:
            self.table.update()
            reply = body[:1] + answer(self.table, body[1:])
            writer.write(struct.pack(">HHH", transaction, 0, len(reply)) + reply)
            await writer.drain()
        return True


# ---------------------------------------------------------------- program

def panel(table, server, line):
    words = line.split()
    if words[:1] == ["fault"] and len(words) == 2:
        table.fault(int(words[1]))
    elif words == ["ack"]:
        table.acknowledge()
    elif words[:1] == ["local"]:
        table.local = words[1:] == ["on"]
    elif words == ["drop"]:
        for writer in list(server.connections):
            writer.close()
    elif words == ["quit"]:
        raise SystemExit
    elif words:
        print("fault N | ack | local on|off | drop | quit", file=sys.stderr)


async def run(arguments):
    memory = Memory(arguments.memory or f"table-{arguments.port}.memory.json")
    table = Table(memory, arguments.speed)
    server = Server(table)
    listener = await asyncio.start_server(server.serve, arguments.host, arguments.port)
    loop = asyncio.get_running_loop()

    def typed():
        text = os.read(sys.stdin.fileno(), 4096).decode()
        if not text:
            loop.remove_reader(sys.stdin)
        for line in text.splitlines():
            table.update()
            panel(table, server, line)

    try:
        loop.add_reader(sys.stdin, typed)
    except (PermissionError, ValueError, OSError):      # not a terminal or a pipe
        pass
    print(f"table of serial number {memory.serial}, start {memory.boot}, port",
          listener.sockets[0].getsockname()[1], flush=True)
    ticks = 0
    while True:
        await asyncio.sleep(0.02)
        table.update()
        ticks += 1
        if ticks % 100 == 0 and table.job_runs:
            memory.save()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--speed", type=float, default=1.0, help="table seconds in a second")
    parser.add_argument("--memory", help="file of what survives a power loss")
    try:
        asyncio.run(run(parser.parse_args()))
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()
